using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Procurement
{
    /// <inheritdoc />
    public partial class Contracts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "register_entry",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    number = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    successor_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    source_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "supplier",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    key = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    number = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: true),
                    tie = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    enterprise_kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supplier", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "supplier_contract",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    number = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    buying_unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    supplier_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    procurement_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    lot = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    is_reserved = table.Column<bool>(type: "bit", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    value = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    next_follow_up_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supplier_contract", x => x.id);
                    table.ForeignKey(
                        name: "fk_supplier_contract_procurement_case_procurement_id",
                        column: x => x.procurement_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_supplier_contract_supplier_supplier_id",
                        column: x => x.supplier_id,
                        principalSchema: "procurement",
                        principalTable: "supplier",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contract_follow_up",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    followed_up_on = table.Column<DateOnly>(type: "date", nullable: false),
                    requirement = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    promised = table.Column<int>(type: "int", nullable: true),
                    delivered = table.Column<int>(type: "int", nullable: true),
                    finding = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    recorded_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    supplier_contract_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_follow_up", x => x.id);
                    table.ForeignKey(
                        name: "fk_contract_follow_up_supplier_contract_supplier_contract_id",
                        column: x => x.supplier_contract_id,
                        principalSchema: "procurement",
                        principalTable: "supplier_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_option",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    new_ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    call_by = table.Column<DateOnly>(type: "date", nullable: false),
                    terms = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    supplier_contract_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_option", x => x.id);
                    table.ForeignKey(
                        name: "fk_contract_option_supplier_contract_supplier_contract_id",
                        column: x => x.supplier_contract_id,
                        principalSchema: "procurement",
                        principalTable: "supplier_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "supplier_contract_duty",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    subject = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    watched_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_open = table.Column<bool>(type: "bit", nullable: false),
                    heard_version = table.Column<long>(type: "bigint", nullable: false),
                    supplier_contract_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supplier_contract_duty", x => x.id);
                    table.ForeignKey(
                        name: "fk_supplier_contract_duty_supplier_contract_supplier_contract_id",
                        column: x => x.supplier_contract_id,
                        principalSchema: "procurement",
                        principalTable: "supplier_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "supplier_contract_entry",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    supplier_contract_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supplier_contract_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_supplier_contract_entry_supplier_contract_supplier_contract_id",
                        column: x => x.supplier_contract_id,
                        principalSchema: "procurement",
                        principalTable: "supplier_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contract_follow_up_supplier_contract_id",
                schema: "procurement",
                table: "contract_follow_up",
                column: "supplier_contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_contract_option_state_call_by",
                schema: "procurement",
                table: "contract_option",
                columns: new[] { "state", "call_by" });

            migrationBuilder.CreateIndex(
                name: "ix_contract_option_supplier_contract_id",
                schema: "procurement",
                table: "contract_option",
                column: "supplier_contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_entry_number",
                schema: "procurement",
                table: "register_entry",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_supplier_enterprise_id",
                schema: "procurement",
                table: "supplier",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_supplier_key",
                schema: "procurement",
                table: "supplier",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_supplier_number",
                schema: "procurement",
                table: "supplier",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_supplier_contract_ends_on",
                schema: "procurement",
                table: "supplier_contract",
                column: "ends_on");

            migrationBuilder.CreateIndex(
                name: "ix_supplier_contract_procurement_id",
                schema: "procurement",
                table: "supplier_contract",
                column: "procurement_id");

            migrationBuilder.CreateIndex(
                name: "ix_supplier_contract_signed_on",
                schema: "procurement",
                table: "supplier_contract",
                column: "signed_on");

            migrationBuilder.CreateIndex(
                name: "ix_supplier_contract_supplier_id",
                schema: "procurement",
                table: "supplier_contract",
                column: "supplier_id");

            migrationBuilder.CreateIndex(
                name: "ix_supplier_contract_duty_supplier_contract_id",
                schema: "procurement",
                table: "supplier_contract_duty",
                column: "supplier_contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_supplier_contract_entry_supplier_contract_id",
                schema: "procurement",
                table: "supplier_contract_entry",
                column: "supplier_contract_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contract_follow_up",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "contract_option",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "register_entry",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "supplier_contract_duty",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "supplier_contract_entry",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "supplier_contract",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "supplier",
                schema: "procurement");
        }
    }
}
