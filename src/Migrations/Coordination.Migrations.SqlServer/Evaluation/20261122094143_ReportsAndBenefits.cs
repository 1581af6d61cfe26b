using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Evaluation
{
    /// <inheritdoc />
    public partial class ReportsAndBenefits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "benefit_method",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    approach = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    scope = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    draft = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_method", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "result_report",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    period_key = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    indicators = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    organisation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    registration_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    recipient = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    officer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    language = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    editions = table.Column<int>(type: "int", nullable: false),
                    frozen = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    frozen_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    made_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    parts = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    texts = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_result_report", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "benefit_calculation",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    method_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    method_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    approach = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    version_number = table.Column<int>(type: "int", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    outcome = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    made_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    withdrawn_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    withdrawn_because = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_calculation", x => x.id);
                    table.ForeignKey(
                        name: "fk_benefit_calculation_benefit_method_method_id",
                        column: x => x.method_id,
                        principalSchema: "evaluation",
                        principalTable: "benefit_method",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "benefit_method_entry",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    benefit_method_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_method_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_benefit_method_entry_benefit_method_benefit_method_id",
                        column: x => x.benefit_method_id,
                        principalSchema: "evaluation",
                        principalTable: "benefit_method",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "benefit_version",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    assumptions = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    decided_by = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    because = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    method_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_benefit_version_benefit_method_method_id",
                        column: x => x.method_id,
                        principalSchema: "evaluation",
                        principalTable: "benefit_method",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_edition",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    report_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    template = table.Column<int>(type: "int", nullable: false),
                    content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    published_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_edition", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_edition_result_report_report_id",
                        column: x => x.report_id,
                        principalSchema: "evaluation",
                        principalTable: "result_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "result_report_entry",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    result_report_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_result_report_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_result_report_entry_result_report_result_report_id",
                        column: x => x.result_report_id,
                        principalSchema: "evaluation",
                        principalTable: "result_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_benefit_calculation_method_id_year",
                schema: "evaluation",
                table: "benefit_calculation",
                columns: new[] { "method_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_benefit_method_entry_benefit_method_id",
                schema: "evaluation",
                table: "benefit_method_entry",
                column: "benefit_method_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefit_version_method_id_number",
                schema: "evaluation",
                table: "benefit_version",
                columns: new[] { "method_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_edition_report_id_number",
                schema: "evaluation",
                table: "report_edition",
                columns: new[] { "report_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_result_report_changed_at_id",
                schema: "evaluation",
                table: "result_report",
                columns: new[] { "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_result_report_entry_result_report_id",
                schema: "evaluation",
                table: "result_report_entry",
                column: "result_report_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "benefit_calculation",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "benefit_method_entry",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "benefit_version",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "report_edition",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "result_report_entry",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "benefit_method",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "result_report",
                schema: "evaluation");
        }
    }
}
