using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Procurement
{
    /// <inheritdoc />
    public partial class PurchasesAndGoals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "award_process",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    procurement_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    decision_sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_electronic = table.Column<bool>(type: "bit", nullable: false),
                    is_voluntary = table.Column<bool>(type: "bit", nullable: false),
                    notice_sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_batched = table.Column<bool>(type: "bit", nullable: false),
                    documented_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_award_process", x => x.id);
                    table.ForeignKey(
                        name: "fk_award_process_procurement_case_procurement_id",
                        column: x => x.procurement_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "purchase_import",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ledger = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    file_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    file_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    digest = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    by_whom = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: true),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    row_count = table.Column<int>(type: "int", nullable: false),
                    skipped_count = table.Column<int>(type: "int", nullable: false),
                    total = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchase_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "purchase_mapping",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ledger = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    columns = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    buyers = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    work_accounts = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchase_mapping", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "year_goal",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    figure = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    buying_unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    raises_each_year = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_year_goal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "award_process_duty",
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
                    award_process_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_award_process_duty", x => x.id);
                    table.ForeignKey(
                        name: "fk_award_process_duty_award_process_award_process_id",
                        column: x => x.award_process_id,
                        principalSchema: "procurement",
                        principalTable: "award_process",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tender",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    supplier_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    lot = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    tendered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    is_accepted = table.Column<bool>(type: "bit", nullable: false),
                    award_process_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tender", x => x.id);
                    table.ForeignKey(
                        name: "fk_tender_award_process_award_process_id",
                        column: x => x.award_process_id,
                        principalSchema: "procurement",
                        principalTable: "award_process",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_tender_supplier_supplier_id",
                        column: x => x.supplier_id,
                        principalSchema: "procurement",
                        principalTable: "supplier",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "purchase",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    import_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ledger = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    supplier_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    buying_unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    buyer_text = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    account = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    amount = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    row_count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchase", x => x.id);
                    table.ForeignKey(
                        name: "fk_purchase_purchase_import_import_id",
                        column: x => x.import_id,
                        principalSchema: "procurement",
                        principalTable: "purchase_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_purchase_supplier_supplier_id",
                        column: x => x.supplier_id,
                        principalSchema: "procurement",
                        principalTable: "supplier",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "year_target",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    target = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    year_goal_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_year_target", x => x.id);
                    table.ForeignKey(
                        name: "fk_year_target_year_goal_year_goal_id",
                        column: x => x.year_goal_id,
                        principalSchema: "procurement",
                        principalTable: "year_goal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_award_process_procurement_id",
                schema: "procurement",
                table: "award_process",
                column: "procurement_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_award_process_duty_award_process_id",
                schema: "procurement",
                table: "award_process_duty",
                column: "award_process_id");

            migrationBuilder.CreateIndex(
                name: "ix_purchase_import_id",
                schema: "procurement",
                table: "purchase",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_purchase_ledger_first_day",
                schema: "procurement",
                table: "purchase",
                columns: new[] { "ledger", "first_day" });

            migrationBuilder.CreateIndex(
                name: "ix_purchase_supplier_id",
                schema: "procurement",
                table: "purchase",
                column: "supplier_id");

            migrationBuilder.CreateIndex(
                name: "ix_purchase_year_buying_unit_kind",
                schema: "procurement",
                table: "purchase",
                columns: new[] { "year", "buying_unit", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_purchase_import_ledger_digest",
                schema: "procurement",
                table: "purchase_import",
                columns: new[] { "ledger", "digest" });

            migrationBuilder.CreateIndex(
                name: "ix_purchase_import_state_started_at",
                schema: "procurement",
                table: "purchase_import",
                columns: new[] { "state", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_purchase_mapping_ledger",
                schema: "procurement",
                table: "purchase_mapping",
                column: "ledger",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tender_award_process_id",
                schema: "procurement",
                table: "tender",
                column: "award_process_id");

            migrationBuilder.CreateIndex(
                name: "ix_tender_supplier_id",
                schema: "procurement",
                table: "tender",
                column: "supplier_id");

            migrationBuilder.CreateIndex(
                name: "ix_tender_tendered_on",
                schema: "procurement",
                table: "tender",
                column: "tendered_on");

            migrationBuilder.CreateIndex(
                name: "ix_year_target_year_goal_id_year",
                schema: "procurement",
                table: "year_target",
                columns: new[] { "year_goal_id", "year" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "award_process_duty",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "purchase",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "purchase_mapping",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "tender",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "year_target",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "purchase_import",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "award_process",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "year_goal",
                schema: "procurement");
        }
    }
}
