#!/usr/bin/env bash
# Adds a migration for both databases.
#   eng/migrations.sh add BusinessSupport|Evaluation|Governance|Host|Networking|Procurement NAME
set -euo pipefail
cd "$(dirname "$0")/.."
[ "${1:-}" = add ] && [ $# -eq 3 ] || { sed -n 2,3p "$0"; exit 2; }
module=$2 name=$3
dotnet tool restore >/dev/null
for provider in PostgreSql SqlServer; do
  project=src/Migrations/Coordination.Migrations.$provider
  dotnet build "$project" -v q --nologo >/dev/null || dotnet build "$project" -v q --nologo
  dotnet ef migrations add "$name" --no-build --project "$project" --startup-project "$project" \
    --context "${module}DbContext" --output-dir "$module"
done
