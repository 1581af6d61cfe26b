#!/usr/bin/env bash
# Adds a migration for both databases, or makes the unreleased first one anew.
#   eng/migrations.sh add Governance NAME
#   eng/migrations.sh reset Governance          (only before the first release)
set -euo pipefail
cd "$(dirname "$0")/.."
verb=$1 module=$2 name=${3:-Initial}
dotnet tool restore >/dev/null
for provider in PostgreSql SqlServer; do
  project=src/Migrations/Coordination.Migrations.$provider
  [ "$verb" = reset ] && rm -rf "$project/$module"
  dotnet build "$project" -v q --nologo >/dev/null || dotnet build "$project" -v q --nologo
  dotnet ef migrations add "$name" --no-build --project "$project" --startup-project "$project" \
    --context "${module}DbContext" --output-dir "$module"
done
