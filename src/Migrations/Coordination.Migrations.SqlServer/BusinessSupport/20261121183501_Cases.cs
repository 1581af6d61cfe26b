using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.BusinessSupport
{
    /// <inheritdoc />
    public partial class Cases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "support_case",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    serial = table.Column<int>(type: "int", nullable: false),
                    number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    need = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    need_text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    plan = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    activities = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    party_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    contact_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    email = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: true),
                    phone = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    enquiry_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    enquiry_number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    enquiry_link = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    adviser = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    first_contact_on = table.Column<DateOnly>(type: "date", nullable: true),
                    waits_for = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    waits_until = table.Column<DateOnly>(type: "date", nullable: true),
                    result = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    result_text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    committee_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    next_follow_up_on = table.Column<DateOnly>(type: "date", nullable: true),
                    forgotten_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_case", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "support_rules",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    service_days = table.Column<int>(type: "int", nullable: false),
                    committee_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    keep_months = table.Column<int>(type: "int", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_contact",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    way = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    case_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_contact", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_contact_support_case_case_id",
                        column: x => x.case_id,
                        principalSchema: "business_support",
                        principalTable: "support_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_entry",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    case_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_entry_support_case_case_id",
                        column: x => x.case_id,
                        principalSchema: "business_support",
                        principalTable: "support_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_follow_up",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    months = table.Column<int>(type: "int", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    finding = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    employed = table.Column<int>(type: "int", nullable: true),
                    asked_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    open_until = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    is_by_itself = table.Column<bool>(type: "bit", nullable: false),
                    heard_version = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_follow_up", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_follow_up_support_case_case_id",
                        column: x => x.case_id,
                        principalSchema: "business_support",
                        principalTable: "support_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_referral",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    offer_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    to = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    case_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_referral", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_referral_support_case_case_id",
                        column: x => x.case_id,
                        principalSchema: "business_support",
                        principalTable: "support_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_case_contact_case_id",
                schema: "business_support",
                table: "case_contact",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_entry_case_id",
                schema: "business_support",
                table: "case_entry",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_follow_up_case_id",
                schema: "business_support",
                table: "case_follow_up",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_referral_case_id",
                schema: "business_support",
                table: "case_referral",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_case_enquiry_id",
                schema: "business_support",
                table: "support_case",
                column: "enquiry_id",
                unique: true,
                filter: "enquiry_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_support_case_enterprise_id",
                schema: "business_support",
                table: "support_case",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_case_state_due_on",
                schema: "business_support",
                table: "support_case",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_support_case_year_serial",
                schema: "business_support",
                table: "support_case",
                columns: new[] { "year", "serial" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_contact",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "case_entry",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "case_follow_up",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "case_referral",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "support_rules",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "support_case",
                schema: "business_support");
        }
    }
}
