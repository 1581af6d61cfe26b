using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Procurement
{
    /// <inheritdoc />
    public partial class EmploymentAndDirect : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "direct_record",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    procurement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    competition = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    asked = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    asked_count = table.Column<int>(type: "integer", nullable: true),
                    answered_count = table.Column<int>(type: "integer", nullable: true),
                    supplier = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    value = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reserved_ground = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    other = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_direct_record", x => x.id);
                    table.ForeignKey(
                        name: "fk_direct_record_procurement_case_procurement_id",
                        column: x => x.procurement_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "employment_requirement",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    procurement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: true),
                    carried_from = table.Column<Guid>(type: "uuid", nullable: true),
                    buying_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    persons = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    target_group = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    withdrawn_because = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employment_requirement", x => x.id);
                    table.ForeignKey(
                        name: "fk_employment_requirement_procurement_case_procurement_id",
                        column: x => x.procurement_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_employment_requirement_supplier_contract_contract_id",
                        column: x => x.contract_id,
                        principalSchema: "procurement",
                        principalTable: "supplier_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "employment_check",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    promised = table.Column<int>(type: "integer", nullable: false),
                    delivered = table.Column<int>(type: "integer", nullable: true),
                    followed_up_on = table.Column<DateOnly>(type: "date", nullable: true),
                    finding = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    followed_up_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    employment_requirement_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employment_check", x => x.id);
                    table.ForeignKey(
                        name: "fk_employment_check_employment_requirement_employment_requirem~",
                        column: x => x.employment_requirement_id,
                        principalSchema: "procurement",
                        principalTable: "employment_requirement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "employment_requirement_duty",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: true),
                    watched_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    heard_version = table.Column<long>(type: "bigint", nullable: false),
                    employment_requirement_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employment_requirement_duty", x => x.id);
                    table.ForeignKey(
                        name: "fk_employment_requirement_duty_employment_requirement_employme~",
                        column: x => x.employment_requirement_id,
                        principalSchema: "procurement",
                        principalTable: "employment_requirement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "employment_requirement_entry",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    employment_requirement_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employment_requirement_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_employment_requirement_entry_employment_requirement_employm~",
                        column: x => x.employment_requirement_id,
                        principalSchema: "procurement",
                        principalTable: "employment_requirement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_direct_record_procurement_id",
                schema: "procurement",
                table: "direct_record",
                column: "procurement_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_employment_check_due_on",
                schema: "procurement",
                table: "employment_check",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_employment_check_employment_requirement_id",
                schema: "procurement",
                table: "employment_check",
                column: "employment_requirement_id");

            migrationBuilder.CreateIndex(
                name: "ix_employment_requirement_contract_id_carried_from",
                schema: "procurement",
                table: "employment_requirement",
                columns: new[] { "contract_id", "carried_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_employment_requirement_procurement_id",
                schema: "procurement",
                table: "employment_requirement",
                column: "procurement_id");

            migrationBuilder.CreateIndex(
                name: "ix_employment_requirement_duty_employment_requirement_id",
                schema: "procurement",
                table: "employment_requirement_duty",
                column: "employment_requirement_id");

            migrationBuilder.CreateIndex(
                name: "ix_employment_requirement_entry_employment_requirement_id",
                schema: "procurement",
                table: "employment_requirement_entry",
                column: "employment_requirement_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "direct_record",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "employment_check",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "employment_requirement_duty",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "employment_requirement_entry",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "employment_requirement",
                schema: "procurement");
        }
    }
}
