using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Governance
{
    /// <inheritdoc />
    public partial class LadderIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_obligation_state_ladder_is_stale",
                schema: "governance",
                table: "obligation");

            migrationBuilder.CreateIndex(
                name: "ix_obligation_ladder_is_stale_state_due_on",
                schema: "governance",
                table: "obligation",
                columns: new[] { "ladder_is_stale", "state", "due_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_obligation_ladder_is_stale_state_due_on",
                schema: "governance",
                table: "obligation");

            migrationBuilder.CreateIndex(
                name: "ix_obligation_state_ladder_is_stale",
                schema: "governance",
                table: "obligation",
                columns: new[] { "state", "ladder_is_stale" });
        }
    }
}
