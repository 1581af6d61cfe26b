using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Networking
{
    /// <inheritdoc />
    public partial class TieNeedsAndProjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid[]>(
                name: "activities",
                schema: "networking",
                table: "project",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<Guid[]>(
                name: "activities",
                schema: "networking",
                table: "cooperation_need",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);
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
