using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Coordination.Migrations.PostgreSql.Procurement
{
    /// <inheritdoc />
    public partial class AddCategoriesAndLimits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "category",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    words = table.Column<string[]>(type: "text[]", nullable: false),
                    codes = table.Column<string[]>(type: "text[]", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_category", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "law_limit",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    euro = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    kronor = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    section = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    certainty = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_limit", x => x.id);
                });

            migrationBuilder.InsertData(
                schema: "procurement",
                table: "law_limit",
                columns: new[] { "id", "certainty", "euro", "kind", "kronor", "source", "section", "valid_from", "valid_to", "version" },
                values: new object[,]
                {
                    { new Guid("01900000-0000-7000-8000-00000000c101"), "High", null, "Direct", 534890m, "Kommunala meddelanden 2016", "28 % av tröskelvärdet (äldre lydelse)", new DateOnly(2016, 1, 1), new DateOnly(2017, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c102"), "High", null, "Direct", 586907m, "Konkurrensverkets tabell", "28 % av tröskelvärdet (äldre lydelse)", new DateOnly(2018, 1, 1), new DateOnly(2019, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c103"), "High", null, "Direct", 615312m, "Konkurrensverkets tabell", "28 % av tröskelvärdet (äldre lydelse)", new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c104"), "High", null, "Direct", 626284m, "SKR 2021-12-13", "28 % av tröskelvärdet (äldre lydelse)", new DateOnly(2022, 1, 1), new DateOnly(2022, 1, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c105"), "Certain", null, "Direct", 700000m, "Lagtexten; SFS 2021:1110", "19 a kap. 2 § LOU", new DateOnly(2022, 2, 1), null, 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c111"), "High", 209000m, "GoodsAndServices", 1910323m, "Kommunala meddelanden 2016", "5 kap. LOU", new DateOnly(2016, 1, 1), new DateOnly(2017, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c112"), "High", 221000m, "GoodsAndServices", 2096097m, "Konkurrensverkets tabell", "5 kap. LOU", new DateOnly(2018, 1, 1), new DateOnly(2019, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c113"), "High", 214000m, "GoodsAndServices", 2197545m, "Konkurrensverkets tabell", "5 kap. LOU", new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c114"), "High", 215000m, "GoodsAndServices", 2236731m, "Konkurrensverkets tabell, SKR", "5 kap. LOU", new DateOnly(2022, 1, 1), new DateOnly(2023, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c115"), "Certain", 221000m, "GoodsAndServices", 2389585m, "Tillkännagivande (SFS 2024:30)", "5 kap. LOU", new DateOnly(2024, 1, 1), new DateOnly(2025, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c116"), "High", 216000m, "GoodsAndServices", null, "Delegerad förordning (EU) 2025/2152", "5 kap. LOU", new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c122"), "High", 5548000m, "Works", 52620561m, "Konkurrensverkets tabell", "5 kap. LOU", new DateOnly(2018, 1, 1), new DateOnly(2019, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c123"), "High", 5350000m, "Works", 54938615m, "Konkurrensverkets tabell", "5 kap. LOU", new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c124"), "High", 5382000m, "Works", 55991099m, "Konkurrensverkets tabell", "5 kap. LOU", new DateOnly(2022, 1, 1), new DateOnly(2023, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c125"), "Certain", 5538000m, "Works", 59880179m, "Tillkännagivande (SFS 2024:30)", "5 kap. LOU", new DateOnly(2024, 1, 1), new DateOnly(2025, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c126"), "High", 5404000m, "Works", null, "Delegerad förordning (EU) 2025/2152", "5 kap. LOU", new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c132"), "High", 750000m, "SpecialServices", 7113450m, "Konkurrensverkets tabell", "5 kap. LOU", new DateOnly(2018, 1, 1), new DateOnly(2019, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c133"), "High", 750000m, "SpecialServices", 7701675m, "Konkurrensverkets tabell", "5 kap. LOU", new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c134"), "High", 750000m, "SpecialServices", 7802550m, "Konkurrensverkets tabell", "5 kap. LOU; 19 a kap. 2 § LOU", new DateOnly(2022, 1, 1), new DateOnly(2023, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c135"), "Certain", 750000m, "SpecialServices", 8109450m, "Tillkännagivande (SFS 2024:30)", "5 kap. LOU; 19 a kap. 2 § LOU", new DateOnly(2024, 1, 1), new DateOnly(2025, 12, 31), 1L },
                    { new Guid("01900000-0000-7000-8000-00000000c136"), "Certain", 750000m, "SpecialServices", null, "Direktiv 2014/24/EU artikel 4 d", "5 kap. LOU; 19 a kap. 2 § LOU", new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), 1L }
                });

            migrationBuilder.CreateIndex(
                name: "ix_category_name",
                schema: "procurement",
                table: "category",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_limit_kind_valid_from",
                schema: "procurement",
                table: "law_limit",
                columns: new[] { "kind", "valid_from" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "category",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "law_limit",
                schema: "procurement");
        }
    }
}
