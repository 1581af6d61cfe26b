using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Procurement
{
    /// <inheritdoc />
    public partial class DemandsAndChoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "choice_system",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    service = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_reserved = table.Column<bool>(type: "boolean", nullable: true),
                    announced = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    payment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    analyse_months = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_choice_system", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "demand",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    category_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    volume = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    steadiness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    joining = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    joining_on = table.Column<DateOnly>(type: "date", nullable: true),
                    joining_note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    procurement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    withdrawn_because = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demand", x => x.id);
                    table.ForeignKey(
                        name: "fk_demand_category_category_id",
                        column: x => x.category_id,
                        principalSchema: "procurement",
                        principalTable: "category",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_demand_procurement_case_procurement_id",
                        column: x => x.procurement_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pool_rule",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    category_id = table.Column<Guid>(type: "uuid", nullable: false),
                    units = table.Column<int>(type: "integer", nullable: true),
                    volume = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    value = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    asks_even = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pool_rule", x => x.id);
                    table.ForeignKey(
                        name: "fk_pool_rule_category_category_id",
                        column: x => x.category_id,
                        principalSchema: "procurement",
                        principalTable: "category",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "choice_analysis",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    analysed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    finding = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    proposal = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    author = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    choice_system_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_choice_analysis", x => x.id);
                    table.ForeignKey(
                        name: "fk_choice_analysis_choice_system_choice_system_id",
                        column: x => x.choice_system_id,
                        principalSchema: "procurement",
                        principalTable: "choice_system",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "choice_provider",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provides_from = table.Column<DateOnly>(type: "date", nullable: false),
                    provides_to = table.Column<DateOnly>(type: "date", nullable: true),
                    choice_system_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_choice_provider", x => x.id);
                    table.ForeignKey(
                        name: "fk_choice_provider_choice_system_choice_system_id",
                        column: x => x.choice_system_id,
                        principalSchema: "procurement",
                        principalTable: "choice_system",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_choice_provider_supplier_supplier_id",
                        column: x => x.supplier_id,
                        principalSchema: "procurement",
                        principalTable: "supplier",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "choice_system_entry",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    choice_system_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_choice_system_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_choice_system_entry_choice_system_choice_system_id",
                        column: x => x.choice_system_id,
                        principalSchema: "procurement",
                        principalTable: "choice_system",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "demand_entry",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    demand_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demand_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_demand_entry_demand_demand_id",
                        column: x => x.demand_id,
                        principalSchema: "procurement",
                        principalTable: "demand",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pool_rule_entry",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    pool_rule_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pool_rule_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_pool_rule_entry_pool_rule_pool_rule_id",
                        column: x => x.pool_rule_id,
                        principalSchema: "procurement",
                        principalTable: "pool_rule",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_choice_analysis_choice_system_id",
                schema: "procurement",
                table: "choice_analysis",
                column: "choice_system_id");

            migrationBuilder.CreateIndex(
                name: "ix_choice_provider_choice_system_id",
                schema: "procurement",
                table: "choice_provider",
                column: "choice_system_id");

            migrationBuilder.CreateIndex(
                name: "ix_choice_provider_supplier_id",
                schema: "procurement",
                table: "choice_provider",
                column: "supplier_id");

            migrationBuilder.CreateIndex(
                name: "ix_choice_system_entry_choice_system_id",
                schema: "procurement",
                table: "choice_system_entry",
                column: "choice_system_id");

            migrationBuilder.CreateIndex(
                name: "ix_demand_category_id_year",
                schema: "procurement",
                table: "demand",
                columns: new[] { "category_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_demand_procurement_id",
                schema: "procurement",
                table: "demand",
                column: "procurement_id");

            migrationBuilder.CreateIndex(
                name: "ix_demand_entry_demand_id",
                schema: "procurement",
                table: "demand_entry",
                column: "demand_id");

            migrationBuilder.CreateIndex(
                name: "ix_pool_rule_category_id",
                schema: "procurement",
                table: "pool_rule",
                column: "category_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pool_rule_entry_pool_rule_id",
                schema: "procurement",
                table: "pool_rule_entry",
                column: "pool_rule_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "choice_analysis",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "choice_provider",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "choice_system_entry",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "demand_entry",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "pool_rule_entry",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "choice_system",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "demand",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "pool_rule",
                schema: "procurement");
        }
    }
}
