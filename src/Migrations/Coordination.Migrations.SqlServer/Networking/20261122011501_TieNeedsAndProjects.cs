using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Networking
{
    /// <inheritdoc />
    public partial class TieNeedsAndProjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "activities",
                schema: "networking",
                table: "project",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "activities",
                schema: "networking",
                table: "cooperation_need",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "activities",
                schema: "networking",
                table: "project");

            migrationBuilder.DropColumn(
                name: "activities",
                schema: "networking",
                table: "cooperation_need");
        }
    }
}
