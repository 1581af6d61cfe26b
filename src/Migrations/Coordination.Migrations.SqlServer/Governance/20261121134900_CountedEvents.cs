using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class CountedEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "counts",
                schema: "governance",
                table: "activity",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "activity_proposal",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    link = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    refusal = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_proposal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "counted_event",
                schema: "governance",
                columns: table => new
                {
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    source_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    figure = table.Column<int>(type: "int", nullable: true),
                    network_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    link = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    source_version = table.Column<long>(type: "bigint", nullable: false),
                    is_counted = table.Column<bool>(type: "bit", nullable: false),
                    activities = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counted_event", x => new { x.kind, x.source_id });
                });

            migrationBuilder.CreateTable(
                name: "counted_network",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    link = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    source_version = table.Column<long>(type: "bigint", nullable: false),
                    activities = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counted_network", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_counted_event_network_id",
                schema: "governance",
                table: "counted_event",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_counted_event_on",
                schema: "governance",
                table: "counted_event",
                column: "on");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_proposal",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "counted_event",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "counted_network",
                schema: "governance");

            migrationBuilder.DropColumn(
                name: "counts",
                schema: "governance",
                table: "activity");
        }
    }
}
