using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class Decisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "has_decisions",
                schema: "governance",
                table: "meeting",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "agenda_item",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    committee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    agenda_number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    agenda_order = table.Column<int>(type: "int", nullable: false),
                    title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    registration_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    normalised_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    matter_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    assignments = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    report_dated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    summary = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    returns_from = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    points = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    course = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    paragraph = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    paragraph_order = table.Column<int>(type: "int", nullable: false),
                    outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    supplement = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    is_adjusted_at_once = table.Column<bool>(type: "bit", nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_item_committee_committee_id",
                        column: x => x.committee_id,
                        principalSchema: "governance",
                        principalTable: "committee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agenda_item_matter_matter_id",
                        column: x => x.matter_id,
                        principalSchema: "governance",
                        principalTable: "matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agenda_item_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "governance",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "minutes",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    adjusted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    adjusters = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    announced_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes", x => x.id);
                    table.ForeignKey(
                        name: "fk_minutes_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "governance",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_item_consultation",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    held_with = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    outcome = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    agenda_item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_item_consultation", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_item_consultation_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalSchema: "governance",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_item_effect",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    target_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    part_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_item_effect", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_item_effect_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalSchema: "governance",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_item_entry",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    field = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    before = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    after = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    agenda_item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_item_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_item_entry_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalSchema: "governance",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_item_follow_up",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    committee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    statement_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    agenda_item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_item_follow_up", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_item_follow_up_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalSchema: "governance",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_item_statement",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    members = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    joins_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    withdrawn_because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    agenda_item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_item_statement", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_item_statement_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalSchema: "governance",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_committee_id_decided_on",
                schema: "governance",
                table: "agenda_item",
                columns: new[] { "committee_id", "decided_on" });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_decided_on_paragraph_order_id",
                schema: "governance",
                table: "agenda_item",
                columns: new[] { "decided_on", "paragraph_order", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_matter_id",
                schema: "governance",
                table: "agenda_item",
                column: "matter_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_meeting_id",
                schema: "governance",
                table: "agenda_item",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_normalised_number",
                schema: "governance",
                table: "agenda_item",
                column: "normalised_number");

            migrationBuilder.CreateIndex(
                name: "ux_agenda_item_paragraph",
                schema: "governance",
                table: "agenda_item",
                columns: new[] { "meeting_id", "paragraph" },
                unique: true,
                filter: "paragraph is not null");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_consultation_agenda_item_id",
                schema: "governance",
                table: "agenda_item_consultation",
                column: "agenda_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_effect_agenda_item_id",
                schema: "governance",
                table: "agenda_item_effect",
                column: "agenda_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_effect_kind",
                schema: "governance",
                table: "agenda_item_effect",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_effect_target_id",
                schema: "governance",
                table: "agenda_item_effect",
                column: "target_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_entry_agenda_item_id",
                schema: "governance",
                table: "agenda_item_entry",
                column: "agenda_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_follow_up_agenda_item_id",
                schema: "governance",
                table: "agenda_item_follow_up",
                column: "agenda_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_statement_agenda_item_id",
                schema: "governance",
                table: "agenda_item_statement",
                column: "agenda_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_minutes_meeting_id",
                schema: "governance",
                table: "minutes",
                column: "meeting_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_item_consultation",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "agenda_item_effect",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "agenda_item_entry",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "agenda_item_follow_up",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "agenda_item_statement",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "minutes",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "agenda_item",
                schema: "governance");

            migrationBuilder.DropColumn(
                name: "has_decisions",
                schema: "governance",
                table: "meeting");
        }
    }
}
