using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Networking
{
    /// <inheritdoc />
    public partial class AddMeetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contact_entry",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    way = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    with = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    summary = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    registered_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    is_struck = table.Column<bool>(type: "bit", nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meeting",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time", nullable: false),
                    ends_at = table.Column<TimeOnly>(type: "time", nullable: false),
                    place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    online_address = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    purpose = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    series_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    network_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    cancelled_because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    notes = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    held_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meeting_action",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    text = table.Column<string>(type: "nvarchar(700)", maxLength: 700, nullable: false),
                    committee_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    comment = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    heard_version = table.Column<long>(type: "bigint", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_action", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_action_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "networking",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_invitee",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: true),
                    organisation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    comment = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    called_sequence = table.Column<int>(type: "int", nullable: true),
                    mail_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    attended = table.Column<bool>(type: "bit", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_invitee", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_invitee_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "networking",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_point",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    presenter = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    notes = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    decision = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    meeting_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_point", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_point_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "networking",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contact_entry_on_id",
                schema: "networking",
                table: "contact_entry",
                columns: new[] { "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_network_id_on",
                schema: "networking",
                table: "meeting",
                columns: new[] { "network_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_on",
                schema: "networking",
                table: "meeting",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_series_id",
                schema: "networking",
                table: "meeting",
                column: "series_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_state_on",
                schema: "networking",
                table: "meeting",
                columns: new[] { "state", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_action_meeting_id",
                schema: "networking",
                table: "meeting_action",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_invitee_meeting_id",
                schema: "networking",
                table: "meeting_invitee",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_point_meeting_id",
                schema: "networking",
                table: "meeting_point",
                column: "meeting_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contact_entry",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "meeting_action",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "meeting_invitee",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "meeting_point",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "meeting",
                schema: "networking");
        }
    }
}
