using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Procurement
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
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "legal_form",
                schema: "procurement",
                table: "winner",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "imported_file",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    stamp = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    read = table.Column<int>(type: "integer", nullable: false),
                    @new = table.Column<int>(name: "new", type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    rejected = table.Column<int>(type: "integer", nullable: false),
                    doubtful = table.Column<int>(type: "integer", nullable: false),
                    remarks = table.Column<string>(type: "text", nullable: false)
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
