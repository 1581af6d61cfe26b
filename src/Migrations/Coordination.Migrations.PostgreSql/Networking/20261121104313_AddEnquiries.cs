using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Networking
{
    /// <inheritdoc />
    public partial class AddEnquiries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "enquiry",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    topic = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    organisation_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    message = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    contact_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    phone = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    has_protected_identity = table.Column<bool>(type: "boolean", nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    suspicion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    taken_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    routed_to = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    reply = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owed_by = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    forgotten_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    fingerprint = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enquiry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "enquiry_draft",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    shown_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    is_trapped = table.Column<bool>(type: "boolean", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enquiry_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "enquiry_rules",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_days = table.Column<int>(type: "integer", nullable: false),
                    committee_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    notice_address = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    keep_months = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enquiry_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "enquiry_entry",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    enquiry_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enquiry_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_enquiry_entry_enquiry_enquiry_id",
                        column: x => x.enquiry_id,
                        principalSchema: "networking",
                        principalTable: "enquiry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enquiry_file",
                schema: "networking",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    enquiry_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enquiry_file", x => x.file_id);
                    table.ForeignKey(
                        name: "fk_enquiry_file_enquiry_enquiry_id",
                        column: x => x.enquiry_id,
                        principalSchema: "networking",
                        principalTable: "enquiry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enquiry_draft_file",
                schema: "networking",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enquiry_draft_file", x => x.file_id);
                    table.ForeignKey(
                        name: "fk_enquiry_draft_file_enquiry_draft_draft_id",
                        column: x => x.draft_id,
                        principalSchema: "networking",
                        principalTable: "enquiry_draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_enquiry_email_received_at",
                schema: "networking",
                table: "enquiry",
                columns: new[] { "email", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_enquiry_enterprise_id",
                schema: "networking",
                table: "enquiry",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_enquiry_fingerprint_received_at",
                schema: "networking",
                table: "enquiry",
                columns: new[] { "fingerprint", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_enquiry_state_due_on",
                schema: "networking",
                table: "enquiry",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_enquiry_year_serial",
                schema: "networking",
                table: "enquiry",
                columns: new[] { "year", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_enquiry_draft_changed_at",
                schema: "networking",
                table: "enquiry_draft",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "ix_enquiry_draft_file_draft_id",
                schema: "networking",
                table: "enquiry_draft_file",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "ix_enquiry_entry_enquiry_id",
                schema: "networking",
                table: "enquiry_entry",
                column: "enquiry_id");

            migrationBuilder.CreateIndex(
                name: "ix_enquiry_file_enquiry_id",
                schema: "networking",
                table: "enquiry_file",
                column: "enquiry_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "enquiry_draft_file",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "enquiry_entry",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "enquiry_file",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "enquiry_rules",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "enquiry_draft",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "enquiry",
                schema: "networking");
        }
    }
}
