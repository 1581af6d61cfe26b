using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.BusinessSupport
{
    /// <inheritdoc />
    public partial class Evidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "hour_cost",
                schema: "business_support",
                table: "support_rules",
                type: "decimal(18,2)",
                precision: 18,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "cost",
                schema: "business_support",
                table: "case_contact",
                type: "decimal(18,2)",
                precision: 18,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "minutes",
                schema: "business_support",
                table: "case_contact",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "support_evidence",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    use = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    conclusion = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    activities = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    figures = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    recorded_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_evidence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "support_evidence_entry",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    support_evidence_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_evidence_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_support_evidence_entry_support_evidence_support_evidence_id",
                        column: x => x.support_evidence_id,
                        principalSchema: "business_support",
                        principalTable: "support_evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_support_evidence_recorded_at",
                schema: "business_support",
                table: "support_evidence",
                column: "recorded_at");

            migrationBuilder.CreateIndex(
                name: "ix_support_evidence_entry_support_evidence_id",
                schema: "business_support",
                table: "support_evidence_entry",
                column: "support_evidence_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "support_evidence_entry",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "support_evidence",
                schema: "business_support");

            migrationBuilder.DropColumn(
                name: "hour_cost",
                schema: "business_support",
                table: "support_rules");

            migrationBuilder.DropColumn(
                name: "cost",
                schema: "business_support",
                table: "case_contact");

            migrationBuilder.DropColumn(
                name: "minutes",
                schema: "business_support",
                table: "case_contact");
        }
    }
}
