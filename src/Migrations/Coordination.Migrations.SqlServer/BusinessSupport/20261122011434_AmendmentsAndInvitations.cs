using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.BusinessSupport
{
    /// <inheritdoc />
    public partial class AmendmentsAndInvitations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_funding_application_one_to_a_call",
                schema: "business_support",
                table: "funding_application");

            migrationBuilder.AddColumn<string>(
                name: "adviser_id",
                schema: "business_support",
                table: "support_case",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "text_english",
                schema: "business_support",
                table: "scheme_criterion",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lower_decision",
                schema: "business_support",
                table: "grant_payment",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "lowered_on",
                schema: "business_support",
                table: "grant_payment",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "amendment_id",
                schema: "business_support",
                table: "grant_condition",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "purpose_english",
                schema: "business_support",
                table: "funding_scheme",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "title_english",
                schema: "business_support",
                table: "funding_scheme",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "invitation_ground",
                schema: "business_support",
                table: "funding_call",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "title_english",
                schema: "business_support",
                table: "funding_call",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ended_at",
                schema: "business_support",
                table: "funding_application",
                type: "datetimeoffset(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "forgotten_at",
                schema: "business_support",
                table: "funding_application",
                type: "datetimeoffset(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "invitation_id",
                schema: "business_support",
                table: "funding_application",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "organisation_id",
                schema: "business_support",
                table: "case_referral",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decision",
                schema: "business_support",
                table: "aid_reclaim",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "example_load",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_example_load", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "funding_invitation",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    scheme_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    invited_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    invited_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_invitation", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_invitation_funding_scheme_scheme_id",
                        column: x => x.scheme_id,
                        principalSchema: "business_support",
                        principalTable: "funding_scheme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grant_amendment",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decision = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ground = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    entered_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    grant_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_amendment", x => x.id);
                    table.ForeignKey(
                        name: "fk_grant_amendment_grant_decision_grant_id",
                        column: x => x.grant_id,
                        principalSchema: "business_support",
                        principalTable: "grant_decision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_funding_application_invitation_id",
                schema: "business_support",
                table: "funding_application",
                column: "invitation_id",
                unique: true,
                filter: "invitation_id is not null and state <> 'Withdrawn' and state <> 'Spam'");

            migrationBuilder.CreateIndex(
                name: "ix_funding_application_one_to_a_call",
                schema: "business_support",
                table: "funding_application",
                columns: new[] { "call_id", "applicant_number" },
                unique: true,
                filter: "state <> 'Withdrawn' and state <> 'Spam'");

            migrationBuilder.CreateIndex(
                name: "ix_funding_invitation_call_id_email",
                schema: "business_support",
                table: "funding_invitation",
                columns: new[] { "call_id", "email" },
                unique: true,
                filter: "withdrawn_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_funding_invitation_scheme_id",
                schema: "business_support",
                table: "funding_invitation",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "ix_grant_amendment_grant_id",
                schema: "business_support",
                table: "grant_amendment",
                column: "grant_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "example_load",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "funding_invitation",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "grant_amendment",
                schema: "business_support");

            migrationBuilder.DropIndex(
                name: "ix_funding_application_invitation_id",
                schema: "business_support",
                table: "funding_application");

            migrationBuilder.DropIndex(
                name: "ix_funding_application_one_to_a_call",
                schema: "business_support",
                table: "funding_application");

            migrationBuilder.DropColumn(
                name: "adviser_id",
                schema: "business_support",
                table: "support_case");

            migrationBuilder.DropColumn(
                name: "text_english",
                schema: "business_support",
                table: "scheme_criterion");

            migrationBuilder.DropColumn(
                name: "lower_decision",
                schema: "business_support",
                table: "grant_payment");

            migrationBuilder.DropColumn(
                name: "lowered_on",
                schema: "business_support",
                table: "grant_payment");

            migrationBuilder.DropColumn(
                name: "amendment_id",
                schema: "business_support",
                table: "grant_condition");

            migrationBuilder.DropColumn(
                name: "purpose_english",
                schema: "business_support",
                table: "funding_scheme");

            migrationBuilder.DropColumn(
                name: "title_english",
                schema: "business_support",
                table: "funding_scheme");

            migrationBuilder.DropColumn(
                name: "invitation_ground",
                schema: "business_support",
                table: "funding_call");

            migrationBuilder.DropColumn(
                name: "title_english",
                schema: "business_support",
                table: "funding_call");

            migrationBuilder.DropColumn(
                name: "ended_at",
                schema: "business_support",
                table: "funding_application");

            migrationBuilder.DropColumn(
                name: "forgotten_at",
                schema: "business_support",
                table: "funding_application");

            migrationBuilder.DropColumn(
                name: "invitation_id",
                schema: "business_support",
                table: "funding_application");

            migrationBuilder.DropColumn(
                name: "organisation_id",
                schema: "business_support",
                table: "case_referral");

            migrationBuilder.DropColumn(
                name: "decision",
                schema: "business_support",
                table: "aid_reclaim");

            migrationBuilder.CreateIndex(
                name: "ix_funding_application_one_to_a_call",
                schema: "business_support",
                table: "funding_application",
                columns: new[] { "call_id", "applicant_number" },
                unique: true,
                filter: "state <> 'Withdrawn'");
        }
    }
}
