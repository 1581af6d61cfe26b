using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Procurement
{
    /// <inheritdoc />
    public partial class Reviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "quarter_review",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    buying_unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    quarter = table.Column<int>(type: "int", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    conclusion = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quarter_review", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "quarter_review_entry",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    quarter_review_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quarter_review_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_quarter_review_entry_quarter_review_quarter_review_id",
                        column: x => x.quarter_review_id,
                        principalSchema: "procurement",
                        principalTable: "quarter_review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_item",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    review_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    buying_unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    quarter = table.Column<int>(type: "int", nullable: false),
                    procurement_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    contract_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    is_late = table.Column<bool>(type: "bit", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reserve = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    reserve_words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    split = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    split_words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    employment = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    employment_words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    small_suppliers = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    small_suppliers_words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    early_dialogue = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    early_dialogue_words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    way = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    answered_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    is_taken_over = table.Column<bool>(type: "bit", nullable: false),
                    unit_answered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    unit_answer = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    set_aside_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    set_aside_because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_item_procurement_case_procurement_id",
                        column: x => x.procurement_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_review_item_quarter_review_review_id",
                        column: x => x.review_id,
                        principalSchema: "procurement",
                        principalTable: "quarter_review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_review_item_supplier_contract_contract_id",
                        column: x => x.contract_id,
                        principalSchema: "procurement",
                        principalTable: "supplier_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_item_duty",
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
                    review_item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_item_duty", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_item_duty_review_item_review_item_id",
                        column: x => x.review_item_id,
                        principalSchema: "procurement",
                        principalTable: "review_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_item_entry",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    review_item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_item_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_item_entry_review_item_review_item_id",
                        column: x => x.review_item_id,
                        principalSchema: "procurement",
                        principalTable: "review_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_quarter_review_buying_unit_year_quarter",
                schema: "procurement",
                table: "quarter_review",
                columns: new[] { "buying_unit", "year", "quarter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_quarter_review_entry_quarter_review_id",
                schema: "procurement",
                table: "quarter_review_entry",
                column: "quarter_review_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_item_contract_id",
                schema: "procurement",
                table: "review_item",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_item_procurement_id",
                schema: "procurement",
                table: "review_item",
                column: "procurement_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_item_review_id_contract_id",
                schema: "procurement",
                table: "review_item",
                columns: new[] { "review_id", "contract_id" },
                unique: true,
                filter: "[contract_id] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_review_item_review_id_procurement_id",
                schema: "procurement",
                table: "review_item",
                columns: new[] { "review_id", "procurement_id" },
                unique: true,
                filter: "[procurement_id] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_review_item_duty_review_item_id",
                schema: "procurement",
                table: "review_item_duty",
                column: "review_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_item_entry_review_item_id",
                schema: "procurement",
                table: "review_item_entry",
                column: "review_item_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "quarter_review_entry",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "review_item_duty",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "review_item_entry",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "review_item",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "quarter_review",
                schema: "procurement");
        }
    }
}
