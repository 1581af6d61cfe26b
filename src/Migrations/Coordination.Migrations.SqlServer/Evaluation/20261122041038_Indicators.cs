using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Evaluation
{
    /// <inheritdoc />
    public partial class Indicators : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "indicator",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    direction = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    period = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    year_rule = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    measure = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    source_text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    quality = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    is_self_reported = table.Column<bool>(type: "bit", nullable: false),
                    committee_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    owner_id = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    owner_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    baseline_year = table.Column<int>(type: "int", nullable: true),
                    baseline_value = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    rises_each_year = table.Column<bool>(type: "bit", nullable: false),
                    standard_key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    activities = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "indicator_definition",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    indicator_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_definition", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_definition_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "evaluation",
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicator_entry",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    indicator_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_entry_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "evaluation",
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicator_target",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    value = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    upper = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    indicator_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_target", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_target_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "evaluation",
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "measurement",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    breakdown = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    value = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    method = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    source = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    collected_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    quality = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    is_self_reported = table.Column<bool>(type: "bit", nullable: false),
                    is_preliminary = table.Column<bool>(type: "bit", nullable: false),
                    origin_link = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    recorded_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    superseded_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    superseded_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    superseded_because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measurement", x => x.id);
                    table.ForeignKey(
                        name: "fk_measurement_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "evaluation",
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_name_id",
                schema: "evaluation",
                table: "indicator",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_standard_key",
                schema: "evaluation",
                table: "indicator",
                column: "standard_key",
                unique: true,
                filter: "standard_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_definition_indicator_id",
                schema: "evaluation",
                table: "indicator_definition",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_entry_indicator_id",
                schema: "evaluation",
                table: "indicator_entry",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_target_indicator_id_year",
                schema: "evaluation",
                table: "indicator_target",
                columns: new[] { "indicator_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measurement_holding",
                schema: "evaluation",
                table: "measurement",
                columns: new[] { "indicator_id", "breakdown", "starts_on" },
                unique: true,
                filter: "superseded_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_measurement_indicator_id_starts_on",
                schema: "evaluation",
                table: "measurement",
                columns: new[] { "indicator_id", "starts_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "indicator_definition",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "indicator_entry",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "indicator_target",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "measurement",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "indicator",
                schema: "evaluation");
        }
    }
}
