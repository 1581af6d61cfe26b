using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Procurement
{
    /// <inheritdoc />
    public partial class Lessons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "judged_lesson",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    lesson_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    procurement_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    how = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    effect = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    judged_on = table.Column<DateOnly>(type: "date", nullable: false),
                    judged_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_judged_lesson", x => x.id);
                    table.ForeignKey(
                        name: "fk_judged_lesson_procurement_case_procurement_id",
                        column: x => x.procurement_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "known_lesson",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    learned = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    advice = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    phase = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    buying_unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    basis = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    procurement_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    is_standing = table.Column<bool>(type: "bit", nullable: false),
                    link = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    heard_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_lesson", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "judged_lesson_entry",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    judged_lesson_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_judged_lesson_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_judged_lesson_entry_judged_lesson_judged_lesson_id",
                        column: x => x.judged_lesson_id,
                        principalSchema: "procurement",
                        principalTable: "judged_lesson",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "known_lesson_code",
                schema: "procurement",
                columns: table => new
                {
                    code = table.Column<string>(type: "varchar(8)", unicode: false, maxLength: 8, nullable: false),
                    known_lesson_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    division = table.Column<string>(type: "varchar(2)", unicode: false, maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_lesson_code", x => new { x.known_lesson_id, x.code });
                    table.ForeignKey(
                        name: "fk_known_lesson_code_known_lesson_known_lesson_id",
                        column: x => x.known_lesson_id,
                        principalSchema: "procurement",
                        principalTable: "known_lesson",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_judged_lesson_procurement_id_lesson_id",
                schema: "procurement",
                table: "judged_lesson",
                columns: new[] { "procurement_id", "lesson_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_judged_lesson_entry_judged_lesson_id",
                schema: "procurement",
                table: "judged_lesson_entry",
                column: "judged_lesson_id");

            migrationBuilder.CreateIndex(
                name: "ix_known_lesson_basis",
                schema: "procurement",
                table: "known_lesson",
                column: "basis");

            migrationBuilder.CreateIndex(
                name: "ix_known_lesson_buying_unit",
                schema: "procurement",
                table: "known_lesson",
                column: "buying_unit");

            migrationBuilder.CreateIndex(
                name: "ix_known_lesson_code_division",
                schema: "procurement",
                table: "known_lesson_code",
                column: "division");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "judged_lesson_entry",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "known_lesson_code",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "judged_lesson",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "known_lesson",
                schema: "procurement");
        }
    }
}
