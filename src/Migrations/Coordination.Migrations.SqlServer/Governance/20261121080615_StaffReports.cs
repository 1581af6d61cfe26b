using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class StaffReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "section_presence",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    report_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    section_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    person_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    until = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_section_presence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_report",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    head = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    matter_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    referral_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    addressee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    year = table.Column<int>(type: "int", nullable: true),
                    assignments = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    supplement_to = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    template_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    template_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    template_number = table.Column<int>(type: "int", nullable: false),
                    style = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    sort_number = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    officers_text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    retention_class = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    reviewer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    meeting_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    started_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_report", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_report_template",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    style = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    sections = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_report_template", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_section",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    report_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    level = table.Column<int>(type: "int", nullable: false),
                    heading = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    guidance = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    sources = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    written_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    is_locked = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_section", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_section_staff_report_report_id",
                        column: x => x.report_id,
                        principalSchema: "governance",
                        principalTable: "staff_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staff_report_entry",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    report_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_report_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_staff_report_entry_staff_report_report_id",
                        column: x => x.report_id,
                        principalSchema: "governance",
                        principalTable: "staff_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_report_template_version",
                schema: "governance",
                columns: table => new
                {
                    number = table.Column<int>(type: "int", nullable: false),
                    template_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    style = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    sections = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    made_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_report_template_version", x => new { x.template_id, x.number });
                    table.ForeignKey(
                        name: "fk_staff_report_template_version_staff_report_template_template_id",
                        column: x => x.template_id,
                        principalSchema: "governance",
                        principalTable: "staff_report_template",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "section_comment",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    report_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    section_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    settled_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_section_comment", x => x.id);
                    table.ForeignKey(
                        name: "fk_section_comment_report_section_section_id",
                        column: x => x.section_id,
                        principalSchema: "governance",
                        principalTable: "report_section",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "section_version",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    section_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    heading = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    origin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    written_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_section_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_section_version_report_section_section_id",
                        column: x => x.section_id,
                        principalSchema: "governance",
                        principalTable: "report_section",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_report_section_report_id_position",
                schema: "governance",
                table: "report_section",
                columns: new[] { "report_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_section_comment_report_id",
                schema: "governance",
                table: "section_comment",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_section_comment_section_id",
                schema: "governance",
                table: "section_comment",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ix_section_presence_report_id",
                schema: "governance",
                table: "section_presence",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_section_presence_section_id_person_id",
                schema: "governance",
                table: "section_presence",
                columns: new[] { "section_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_section_version_section_id_number",
                schema: "governance",
                table: "section_version",
                columns: new[] { "section_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staff_report_addressee_id",
                schema: "governance",
                table: "staff_report",
                column: "addressee_id");

            migrationBuilder.CreateIndex(
                name: "ix_staff_report_changed_at_id",
                schema: "governance",
                table: "staff_report",
                columns: new[] { "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_report_matter_id",
                schema: "governance",
                table: "staff_report",
                column: "matter_id");

            migrationBuilder.CreateIndex(
                name: "ix_staff_report_plan_id",
                schema: "governance",
                table: "staff_report",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_staff_report_sort_number",
                schema: "governance",
                table: "staff_report",
                column: "sort_number");

            migrationBuilder.CreateIndex(
                name: "ix_staff_report_state_changed_at",
                schema: "governance",
                table: "staff_report",
                columns: new[] { "state", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_report_entry_report_id",
                schema: "governance",
                table: "staff_report_entry",
                column: "report_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "section_comment",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "section_presence",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "section_version",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "staff_report_entry",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "staff_report_template_version",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "report_section",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "staff_report_template",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "staff_report",
                schema: "governance");
        }
    }
}
