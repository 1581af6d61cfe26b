using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class AddBulkUndoAndDigestDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "digest_day",
                schema: "governance",
                table: "committee_contact",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "bulk_undo",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    before = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    made_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_undo", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bulk_undo_expires_at",
                schema: "governance",
                table: "bulk_undo",
                column: "expires_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bulk_undo",
                schema: "governance");

            migrationBuilder.DropColumn(
                name: "digest_day",
                schema: "governance",
                table: "committee_contact");
        }
    }
}
