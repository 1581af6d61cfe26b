using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class AddReferrals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "referral_id",
                schema: "governance",
                table: "obligation",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "motion_report",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    prepared_on = table.Column<DateOnly>(type: "date", nullable: false),
                    motions = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    presented_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paragraph = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_motion_report", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referral",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    matter_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    committee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    original_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    question = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    officer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    meeting_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    meeting_on = table.Column<DateOnly>(type: "date", nullable: true),
                    meeting_is_chosen = table.Column<bool>(type: "bit", nullable: false),
                    respite_until = table.Column<DateOnly>(type: "date", nullable: true),
                    respite_asked_for = table.Column<DateOnly>(type: "date", nullable: true),
                    respite_reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    replied_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reply = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    reply_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paragraph = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    closed_because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral", x => x.id);
                    table.ForeignKey(
                        name: "fk_referral_committee_committee_id",
                        column: x => x.committee_id,
                        principalSchema: "governance",
                        principalTable: "committee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referral_matter_matter_id",
                        column: x => x.matter_id,
                        principalSchema: "governance",
                        principalTable: "matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral_entry",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    field = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    before = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    after = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    referral_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_referral_entry_referral_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "governance",
                        principalTable: "referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referral_file",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    file_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    added_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    referral_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral_file", x => x.id);
                    table.ForeignKey(
                        name: "fk_referral_file_referral_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "governance",
                        principalTable: "referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referral_step",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_tight = table.Column<bool>(type: "bit", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    referral_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_referral_step_referral_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "governance",
                        principalTable: "referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_obligation_referral_id",
                schema: "governance",
                table: "obligation",
                column: "referral_id",
                filter: "referral_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_motion_report_presented_on",
                schema: "governance",
                table: "motion_report",
                column: "presented_on");

            migrationBuilder.CreateIndex(
                name: "ix_referral_committee_id_state_due_on",
                schema: "governance",
                table: "referral",
                columns: new[] { "committee_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_referral_matter_id_committee_id",
                schema: "governance",
                table: "referral",
                columns: new[] { "matter_id", "committee_id" });

            migrationBuilder.CreateIndex(
                name: "ix_referral_state_due_on",
                schema: "governance",
                table: "referral",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_referral_entry_referral_id",
                schema: "governance",
                table: "referral_entry",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "ix_referral_file_file_id",
                schema: "governance",
                table: "referral_file",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_referral_file_referral_id",
                schema: "governance",
                table: "referral_file",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "ix_referral_step_referral_id",
                schema: "governance",
                table: "referral_step",
                column: "referral_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "motion_report",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "referral_entry",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "referral_file",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "referral_step",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "referral",
                schema: "governance");

            migrationBuilder.DropIndex(
                name: "ix_obligation_referral_id",
                schema: "governance",
                table: "obligation");

            migrationBuilder.DropColumn(
                name: "referral_id",
                schema: "governance",
                table: "obligation");
        }
    }
}
