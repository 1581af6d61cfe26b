using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Procurement
{
    /// <inheritdoc />
    public partial class ImportedFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "count",
                schema: "procurement",
                table: "winner",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "legal_form",
                schema: "procurement",
                table: "winner",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "imported_file",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    stamp = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    read = table.Column<int>(type: "int", nullable: false),
                    @new = table.Column<int>(name: "new", type: "int", nullable: false),
                    changed = table.Column<int>(type: "int", nullable: false),
                    unchanged = table.Column<int>(type: "int", nullable: false),
                    rejected = table.Column<int>(type: "int", nullable: false),
                    doubtful = table.Column<int>(type: "int", nullable: false),
                    remarks = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imported_file", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_imported_file_read_at",
                schema: "procurement",
                table: "imported_file",
                column: "read_at");

            migrationBuilder.CreateIndex(
                name: "ix_imported_file_stamp",
                schema: "procurement",
                table: "imported_file",
                column: "stamp");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "imported_file",
                schema: "procurement");

            migrationBuilder.DropColumn(
                name: "count",
                schema: "procurement",
                table: "winner");

            migrationBuilder.DropColumn(
                name: "legal_form",
                schema: "procurement",
                table: "winner");
        }
    }
}
