using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class FollowUpPoints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_wheel",
                schema: "governance",
                table: "calendar_subscription",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "follow_up_point",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    as_of_month = table.Column<int>(type: "int", nullable: true),
                    as_of_day = table.Column<int>(type: "int", nullable: true),
                    due_month = table.Column<int>(type: "int", nullable: false),
                    due_day = table.Column<int>(type: "int", nullable: false),
                    year_offset = table.Column<int>(type: "int", nullable: false),
                    moved = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    raises_obligations = table.Column<bool>(type: "bit", nullable: false),
                    days_ahead = table.Column<int>(type: "int", nullable: false),
                    for_all = table.Column<bool>(type: "bit", nullable: false),
                    created_on = table.Column<DateOnly>(type: "date", nullable: false),
                    committees = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_up_point", x => x.id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "follow_up_point",
                schema: "governance");

            migrationBuilder.DropColumn(
                name: "is_wheel",
                schema: "governance",
                table: "calendar_subscription");
        }
    }
}
