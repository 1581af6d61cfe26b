using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Governance
{
    /// <inheritdoc />
    public partial class PlanAccountsAndAttendance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "present",
                schema: "governance",
                table: "minutes",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "served",
                schema: "governance",
                table: "minutes",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "drawn_up_with",
                schema: "governance",
                table: "action_plan",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "economy",
                schema: "governance",
                table: "action_plan",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "follow_up",
                schema: "governance",
                table: "action_plan",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "notes",
                schema: "governance",
                table: "action_plan",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "purpose",
                schema: "governance",
                table: "action_plan",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "scope",
                schema: "governance",
                table: "action_plan",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "present",
                schema: "governance",
                table: "minutes");

            migrationBuilder.DropColumn(
                name: "served",
                schema: "governance",
                table: "minutes");

            migrationBuilder.DropColumn(
                name: "drawn_up_with",
                schema: "governance",
                table: "action_plan");

            migrationBuilder.DropColumn(
                name: "economy",
                schema: "governance",
                table: "action_plan");

            migrationBuilder.DropColumn(
                name: "follow_up",
                schema: "governance",
                table: "action_plan");

            migrationBuilder.DropColumn(
                name: "notes",
                schema: "governance",
                table: "action_plan");

            migrationBuilder.DropColumn(
                name: "purpose",
                schema: "governance",
                table: "action_plan");

            migrationBuilder.DropColumn(
                name: "scope",
                schema: "governance",
                table: "action_plan");
        }
    }
}
