#!/usr/bin/env bash
# Adds a migration for both databases, or makes the code of the contexts' models anew; adding does both.
#   eng/migrations.sh add MODULE NAME      Governance, Host and so on
#   eng/migrations.sh models [MODULE...]   every one unless told which
set -euo pipefail
cd "$(dirname "$0")/.."
all=(src/Migrations/Coordination.Migrations.PostgreSql/Models/*/)

usage() {
  sed -n 2,4p "$0"
  exit 2
}

project() { echo "src/Migrations/Coordination.Migrations.$1"; }

# Without the models' code, which a change of the mappings may have broken.
build() {
  local options=("$(project "$1")" -v q --nologo -p:CompiledModels=false)
  dotnet build "${options[@]}" >/dev/null || dotnet build "${options[@]}"
}

add_migration() {
  dotnet ef migrations add "$3" --no-build --project "$(project "$1")" --startup-project "$(project "$1")" \
    --context "$2DbContext" --output-dir "$2"
}

make_model() {
  local folder
  folder="$(project "$1")/Models/$2"
  rm -rf "$folder"
  dotnet ef dbcontext optimize --no-build --project "$(project "$1")" --startup-project "$(project "$1")" \
    --context "$2DbContext" --output-dir "Models/$2" --namespace "Coordination.Migrations.$1.Models.$2" >/dev/null
  # It ties a model to the context of the same assembly; ours are in others (CompiledModels.cs).
  rm "$folder/$2DbContextAssemblyAttributes.cs"
  # As all that is inside.
  sed -i 's/^    public partial class /    internal sealed partial class /' "$folder"/*.cs
}

case "${1:-}" in
  add) [ $# -eq 3 ] || usage; modules=("$2") ;;
  models) modules=("${@:2}"); [ ${#modules[@]} -gt 0 ] || modules=("${all[@]}") ;;
  *) usage ;;
esac
dotnet tool restore >/dev/null
modules=("${modules[@]%/}")
for provider in PostgreSql SqlServer; do
  build "$provider"
  for module in "${modules[@]##*/}"; do
    [ "$1" = models ] || add_migration "$provider" "$module" "$3"
    make_model "$provider" "$module"
  done
done
