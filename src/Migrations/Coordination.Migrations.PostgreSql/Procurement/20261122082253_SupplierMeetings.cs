using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Procurement
{
    /// <inheritdoc />
    public partial class SupplierMeetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "meeting_letter",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    guest_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    queued_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_letter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "supplier_meeting",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    ends_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    link = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    purpose = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    buying_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    notes = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    cancelled_because = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    codes = table.Column<string[]>(type: "text[]", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supplier_meeting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meeting_guest",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    number = table.Column<string>(type: "character varying(10)", unicode: false, maxLength: 10, nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    invited_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    is_invited_by_mail = table.Column<bool>(type: "boolean", nullable: false),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    attendance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    supplier_meeting_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_guest", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_guest_supplier_meeting_supplier_meeting_id",
                        column: x => x.supplier_meeting_id,
                        principalSchema: "procurement",
                        principalTable: "supplier_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_handover",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    material_id = table.Column<Guid>(type: "uuid", nullable: false),
                    guest_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_by_mail = table.Column<bool>(type: "boolean", nullable: false),
                    supplier_meeting_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_handover", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_handover_supplier_meeting_supplier_meeting_id",
                        column: x => x.supplier_meeting_id,
                        principalSchema: "procurement",
                        principalTable: "supplier_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_material",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    link = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    words = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    supplier_meeting_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_material", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_material_supplier_meeting_supplier_meeting_id",
                        column: x => x.supplier_meeting_id,
                        principalSchema: "procurement",
                        principalTable: "supplier_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_procurement",
                schema: "procurement",
                columns: table => new
                {
                    procurement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier_meeting_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_procurement", x => new { x.supplier_meeting_id, x.procurement_id });
                    table.ForeignKey(
                        name: "fk_meeting_procurement_procurement_case_procurement_id",
                        column: x => x.procurement_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_procurement_supplier_meeting_supplier_meeting_id",
                        column: x => x.supplier_meeting_id,
                        principalSchema: "procurement",
                        principalTable: "supplier_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_question",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    given_with = table.Column<Guid>(type: "uuid", nullable: true),
                    supplier_meeting_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_question", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_question_supplier_meeting_supplier_meeting_id",
                        column: x => x.supplier_meeting_id,
                        principalSchema: "procurement",
                        principalTable: "supplier_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "supplier_meeting_entry",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    supplier_meeting_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supplier_meeting_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_supplier_meeting_entry_supplier_meeting_supplier_meeting_id",
                        column: x => x.supplier_meeting_id,
                        principalSchema: "procurement",
                        principalTable: "supplier_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_guest_supplier_meeting_id",
                schema: "procurement",
                table: "meeting_guest",
                column: "supplier_meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_handover_material_id_guest_id",
                schema: "procurement",
                table: "meeting_handover",
                columns: new[] { "material_id", "guest_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_handover_supplier_meeting_id",
                schema: "procurement",
                table: "meeting_handover",
                column: "supplier_meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_letter_meeting_id",
                schema: "procurement",
                table: "meeting_letter",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_letter_subject_contact_id_kind",
                schema: "procurement",
                table: "meeting_letter",
                columns: new[] { "subject", "contact_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_material_supplier_meeting_id",
                schema: "procurement",
                table: "meeting_material",
                column: "supplier_meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_procurement_procurement_id",
                schema: "procurement",
                table: "meeting_procurement",
                column: "procurement_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_question_supplier_meeting_id",
                schema: "procurement",
                table: "meeting_question",
                column: "supplier_meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_supplier_meeting_held_on",
                schema: "procurement",
                table: "supplier_meeting",
                column: "held_on");

            migrationBuilder.CreateIndex(
                name: "ix_supplier_meeting_entry_supplier_meeting_id",
                schema: "procurement",
                table: "supplier_meeting_entry",
                column: "supplier_meeting_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meeting_guest",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "meeting_handover",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "meeting_letter",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "meeting_material",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "meeting_procurement",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "meeting_question",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "supplier_meeting_entry",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "supplier_meeting",
                schema: "procurement");
        }
    }
}
