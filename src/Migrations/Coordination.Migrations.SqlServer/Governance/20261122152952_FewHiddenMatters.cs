using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class FewHiddenMatters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_referral_awaited",
                schema: "governance",
                table: "referral",
                columns: new[] { "committee_id", "due_on", "id" },
                filter: "state in ('Sent', 'InPreparation')");

            migrationBuilder.CreateIndex(
                name: "ix_matter_is_protected_id",
                schema: "governance",
                table: "matter",
                columns: new[] { "is_protected", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_referral_awaited",
                schema: "governance",
                table: "referral");

            migrationBuilder.DropIndex(
                name: "ix_matter_is_protected_id",
                schema: "governance",
                table: "matter");
        }
    }
}
