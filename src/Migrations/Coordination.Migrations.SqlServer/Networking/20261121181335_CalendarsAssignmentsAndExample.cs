using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Networking
{
    /// <inheritdoc />
    public partial class CalendarsAssignmentsAndExample : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "assignments",
                schema: "networking",
                table: "network",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "example_load",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_example_load", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "network_calendar",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    token_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    rotated_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_network_calendar", x => x.id);
                    table.ForeignKey(
                        name: "fk_network_calendar_network_id",
                        column: x => x.id,
                        principalSchema: "networking",
                        principalTable: "network",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_network_calendar_token_hash",
                schema: "networking",
                table: "network_calendar",
                column: "token_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "example_load",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "network_calendar",
                schema: "networking");

            migrationBuilder.DropColumn(
                name: "assignments",
                schema: "networking",
                table: "network");
        }
    }
}
