using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.BusinessSupport
{
    /// <inheritdoc />
    public partial class Funding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "external_call",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    funder = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: true),
                    website = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    for_whom = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    committee_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    stance = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    assessment = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    registered_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_external_call", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funding_scheme",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    purpose = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    committee_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_aid = table.Column<bool>(type: "bit", nullable: false),
                    no_aid_ground = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    most_years = table.Column<int>(type: "int", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    registered_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_scheme", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "budget_frame",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    kronor = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    scheme_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_frame", x => x.id);
                    table.ForeignKey(
                        name: "fk_budget_frame_funding_scheme_scheme_id",
                        column: x => x.scheme_id,
                        principalSchema: "business_support",
                        principalTable: "funding_scheme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funding_application",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    scheme_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    applicant_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    applicant_number = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    undertaking_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    contact_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    contact_email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    purpose = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    benefit = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    kronor = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    first_year = table.Column<int>(type: "int", nullable: false),
                    years = table.Column<int>(type: "int", nullable: false),
                    account_kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    account_number = table.Column<string>(type: "varchar(8)", unicode: false, maxLength: 8, nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    received_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ground = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_application", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_application_funding_scheme_scheme_id",
                        column: x => x.scheme_id,
                        principalSchema: "business_support",
                        principalTable: "funding_scheme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_funding_application_undertaking_undertaking_id",
                        column: x => x.undertaking_id,
                        principalSchema: "business_support",
                        principalTable: "undertaking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funding_call",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    scheme_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_call", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_call_funding_scheme_scheme_id",
                        column: x => x.scheme_id,
                        principalSchema: "business_support",
                        principalTable: "funding_scheme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "scheme_criterion",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    scheme_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scheme_criterion", x => x.id);
                    table.ForeignKey(
                        name: "fk_scheme_criterion_funding_scheme_scheme_id",
                        column: x => x.scheme_id,
                        principalSchema: "business_support",
                        principalTable: "funding_scheme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "application_assessment",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    assessor_id = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    assessor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    interest = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    judgement = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    recommendation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    assessed_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    application_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_application_assessment", x => x.id);
                    table.ForeignKey(
                        name: "fk_application_assessment_funding_application_application_id",
                        column: x => x.application_id,
                        principalSchema: "business_support",
                        principalTable: "funding_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_decision",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    scheme_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    application_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    undertaking_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    aid_record_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    recipient_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    committee_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decision = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ground = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    reach = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    exceptional_reasons = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    kronor = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    first_year = table.Column<int>(type: "int", nullable: false),
                    years = table.Column<int>(type: "int", nullable: false),
                    account_kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    account_number = table.Column<string>(type: "varchar(8)", unicode: false, maxLength: 8, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    entered_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_grant_decision_aid_record_aid_record_id",
                        column: x => x.aid_record_id,
                        principalSchema: "business_support",
                        principalTable: "aid_record",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grant_decision_funding_application_application_id",
                        column: x => x.application_id,
                        principalSchema: "business_support",
                        principalTable: "funding_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grant_decision_funding_scheme_scheme_id",
                        column: x => x.scheme_id,
                        principalSchema: "business_support",
                        principalTable: "funding_scheme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grant_decision_undertaking_undertaking_id",
                        column: x => x.undertaking_id,
                        principalSchema: "business_support",
                        principalTable: "undertaking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grant_condition",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    payment_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    report = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    heard_version = table.Column<long>(type: "bigint", nullable: false),
                    grant_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_condition", x => x.id);
                    table.ForeignKey(
                        name: "fk_grant_condition_grant_decision_grant_id",
                        column: x => x.grant_id,
                        principalSchema: "business_support",
                        principalTable: "grant_decision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_entry",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    grant_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_grant_entry_grant_decision_grant_id",
                        column: x => x.grant_id,
                        principalSchema: "business_support",
                        principalTable: "grant_decision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_payment",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    kronor = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    released_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reclaimed_kronor = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    grant_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_payment", x => x.id);
                    table.ForeignKey(
                        name: "fk_grant_payment_grant_decision_grant_id",
                        column: x => x.grant_id,
                        principalSchema: "business_support",
                        principalTable: "grant_decision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_reclaim",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    payment_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kronor = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    reclaimed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    reclaimed_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    grant_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_reclaim", x => x.id);
                    table.ForeignKey(
                        name: "fk_grant_reclaim_grant_decision_grant_id",
                        column: x => x.grant_id,
                        principalSchema: "business_support",
                        principalTable: "grant_decision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_application_assessment_application_id",
                schema: "business_support",
                table: "application_assessment",
                column: "application_id");

            migrationBuilder.CreateIndex(
                name: "ix_budget_frame_scheme_id",
                schema: "business_support",
                table: "budget_frame",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "ix_external_call_closes_on_id",
                schema: "business_support",
                table: "external_call",
                columns: new[] { "closes_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_funding_application_one_to_a_call",
                schema: "business_support",
                table: "funding_application",
                columns: new[] { "call_id", "applicant_number" },
                unique: true,
                filter: "state <> 'Withdrawn'");

            migrationBuilder.CreateIndex(
                name: "ix_funding_application_scheme_id_received_at",
                schema: "business_support",
                table: "funding_application",
                columns: new[] { "scheme_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_funding_application_undertaking_id",
                schema: "business_support",
                table: "funding_application",
                column: "undertaking_id");

            migrationBuilder.CreateIndex(
                name: "ix_funding_call_scheme_id",
                schema: "business_support",
                table: "funding_call",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "ix_funding_scheme_state_title_id",
                schema: "business_support",
                table: "funding_scheme",
                columns: new[] { "state", "title", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grant_condition_due_on",
                schema: "business_support",
                table: "grant_condition",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_grant_condition_grant_id",
                schema: "business_support",
                table: "grant_condition",
                column: "grant_id");

            migrationBuilder.CreateIndex(
                name: "ix_grant_decision_aid_record_id",
                schema: "business_support",
                table: "grant_decision",
                column: "aid_record_id");

            migrationBuilder.CreateIndex(
                name: "ix_grant_decision_application_id",
                schema: "business_support",
                table: "grant_decision",
                column: "application_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_grant_decision_decided_on_id",
                schema: "business_support",
                table: "grant_decision",
                columns: new[] { "decided_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grant_decision_scheme_id",
                schema: "business_support",
                table: "grant_decision",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "ix_grant_decision_undertaking_id",
                schema: "business_support",
                table: "grant_decision",
                column: "undertaking_id");

            migrationBuilder.CreateIndex(
                name: "ix_grant_entry_grant_id",
                schema: "business_support",
                table: "grant_entry",
                column: "grant_id");

            migrationBuilder.CreateIndex(
                name: "ix_grant_payment_grant_id",
                schema: "business_support",
                table: "grant_payment",
                column: "grant_id");

            migrationBuilder.CreateIndex(
                name: "ix_grant_reclaim_grant_id",
                schema: "business_support",
                table: "grant_reclaim",
                column: "grant_id");

            migrationBuilder.CreateIndex(
                name: "ix_scheme_criterion_scheme_id",
                schema: "business_support",
                table: "scheme_criterion",
                column: "scheme_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "application_assessment",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "budget_frame",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "external_call",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "funding_call",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "grant_condition",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "grant_entry",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "grant_payment",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "grant_reclaim",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "scheme_criterion",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "grant_decision",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "funding_application",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "funding_scheme",
                schema: "business_support");
        }
    }
}
