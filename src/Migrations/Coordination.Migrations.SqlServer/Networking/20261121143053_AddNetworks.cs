using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Networking
{
    /// <inheritdoc />
    public partial class AddNetworks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "activities",
                schema: "networking",
                table: "meeting",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<Guid>(
                name: "network_id",
                schema: "networking",
                table: "enquiry",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "enterprise_id",
                schema: "networking",
                table: "contact_entry",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "network_id",
                schema: "networking",
                table: "contact_entry",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "network",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    relation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    task = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    committee_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    activities = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_network", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "network_entry",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    network_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_network_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_network_entry_network_network_id",
                        column: x => x.network_id,
                        principalSchema: "networking",
                        principalTable: "network",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "network_member",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    network_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    committee_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    party = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    person_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    email = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: true),
                    phone = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: false),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ground = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    is_protected = table.Column<bool>(type: "bit", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_because = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    email_key = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    purposes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_network_member", x => x.id);
                    table.ForeignKey(
                        name: "fk_network_member_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_network_member_network_network_id",
                        column: x => x.network_id,
                        principalSchema: "networking",
                        principalTable: "network",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_network_member_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "networking",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_invitee_enterprise_id",
                schema: "networking",
                table: "meeting_invitee",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_enquiry_network_id",
                schema: "networking",
                table: "enquiry",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_entry_enterprise_id",
                schema: "networking",
                table: "contact_entry",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_entry_network_id",
                schema: "networking",
                table: "contact_entry",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_network_name_id",
                schema: "networking",
                table: "network",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_network_entry_network_id",
                schema: "networking",
                table: "network_entry",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_network_member_email_key",
                schema: "networking",
                table: "network_member",
                column: "email_key");

            migrationBuilder.CreateIndex(
                name: "ix_network_member_enterprise_id",
                schema: "networking",
                table: "network_member",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_network_member_network_id_joined_on",
                schema: "networking",
                table: "network_member",
                columns: new[] { "network_id", "joined_on" });

            migrationBuilder.CreateIndex(
                name: "ix_network_member_organisation_id",
                schema: "networking",
                table: "network_member",
                column: "organisation_id");

            migrationBuilder.AddForeignKey(
                name: "fk_contact_entry_enterprise_enterprise_id",
                schema: "networking",
                table: "contact_entry",
                column: "enterprise_id",
                principalSchema: "networking",
                principalTable: "enterprise",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_contact_entry_network_network_id",
                schema: "networking",
                table: "contact_entry",
                column: "network_id",
                principalSchema: "networking",
                principalTable: "network",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_enquiry_enterprise_enterprise_id",
                schema: "networking",
                table: "enquiry",
                column: "enterprise_id",
                principalSchema: "networking",
                principalTable: "enterprise",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_enquiry_network_network_id",
                schema: "networking",
                table: "enquiry",
                column: "network_id",
                principalSchema: "networking",
                principalTable: "network",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_meeting_network_network_id",
                schema: "networking",
                table: "meeting",
                column: "network_id",
                principalSchema: "networking",
                principalTable: "network",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_meeting_invitee_enterprise_enterprise_id",
                schema: "networking",
                table: "meeting_invitee",
                column: "enterprise_id",
                principalSchema: "networking",
                principalTable: "enterprise",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_contact_entry_enterprise_enterprise_id",
                schema: "networking",
                table: "contact_entry");

            migrationBuilder.DropForeignKey(
                name: "fk_contact_entry_network_network_id",
                schema: "networking",
                table: "contact_entry");

            migrationBuilder.DropForeignKey(
                name: "fk_enquiry_enterprise_enterprise_id",
                schema: "networking",
                table: "enquiry");

            migrationBuilder.DropForeignKey(
                name: "fk_enquiry_network_network_id",
                schema: "networking",
                table: "enquiry");

            migrationBuilder.DropForeignKey(
                name: "fk_meeting_network_network_id",
                schema: "networking",
                table: "meeting");

            migrationBuilder.DropForeignKey(
                name: "fk_meeting_invitee_enterprise_enterprise_id",
                schema: "networking",
                table: "meeting_invitee");

            migrationBuilder.DropTable(
                name: "network_entry",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "network_member",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "network",
                schema: "networking");

            migrationBuilder.DropIndex(
                name: "ix_meeting_invitee_enterprise_id",
                schema: "networking",
                table: "meeting_invitee");

            migrationBuilder.DropIndex(
                name: "ix_enquiry_network_id",
                schema: "networking",
                table: "enquiry");

            migrationBuilder.DropIndex(
                name: "ix_contact_entry_enterprise_id",
                schema: "networking",
                table: "contact_entry");

            migrationBuilder.DropIndex(
                name: "ix_contact_entry_network_id",
                schema: "networking",
                table: "contact_entry");

            migrationBuilder.DropColumn(
                name: "activities",
                schema: "networking",
                table: "meeting");

            migrationBuilder.DropColumn(
                name: "network_id",
                schema: "networking",
                table: "enquiry");

            migrationBuilder.DropColumn(
                name: "enterprise_id",
                schema: "networking",
                table: "contact_entry");

            migrationBuilder.DropColumn(
                name: "network_id",
                schema: "networking",
                table: "contact_entry");
        }
    }
}
