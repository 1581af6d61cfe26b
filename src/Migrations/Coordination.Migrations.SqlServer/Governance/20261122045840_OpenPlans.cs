using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class OpenPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "open_introduction",
                schema: "governance",
                table: "action_plan",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "open_since",
                schema: "governance",
                table: "action_plan",
                type: "datetimeoffset(6)",
                precision: 6,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "open_introduction",
                schema: "governance",
                table: "action_plan");

            migrationBuilder.DropColumn(
                name: "open_since",
                schema: "governance",
                table: "action_plan");
        }
    }
}
