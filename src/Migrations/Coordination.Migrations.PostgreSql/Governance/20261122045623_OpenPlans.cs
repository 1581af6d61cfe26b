using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Governance
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
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "open_since",
                schema: "governance",
                table: "action_plan",
                type: "timestamp(6) with time zone",
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
