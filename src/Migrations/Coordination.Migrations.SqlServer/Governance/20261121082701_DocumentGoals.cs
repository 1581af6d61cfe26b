using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class DocumentGoals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "addressed_to",
                schema: "governance",
                table: "governing_document",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "file_id",
                schema: "governance",
                table: "governing_document",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "file_name",
                schema: "governance",
                table: "governing_document",
                type: "nvarchar(260)",
                maxLength: 260,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "summary",
                schema: "governance",
                table: "governing_document",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "serves_goals",
                schema: "governance",
                table: "assignment",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "serves_goals",
                schema: "governance",
                table: "activity",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "serves_goals",
                schema: "governance",
                table: "action_plan",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "document_goal",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    wording = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    document_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_goal", x => x.id);
                    table.ForeignKey(
                        name: "fk_document_goal_governing_document_document_id",
                        column: x => x.document_id,
                        principalSchema: "governance",
                        principalTable: "governing_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_document_goal_document_id",
                schema: "governance",
                table: "document_goal",
                column: "document_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "document_goal",
                schema: "governance");

            migrationBuilder.DropColumn(
                name: "addressed_to",
                schema: "governance",
                table: "governing_document");

            migrationBuilder.DropColumn(
                name: "file_id",
                schema: "governance",
                table: "governing_document");

            migrationBuilder.DropColumn(
                name: "file_name",
                schema: "governance",
                table: "governing_document");

            migrationBuilder.DropColumn(
                name: "summary",
                schema: "governance",
                table: "governing_document");

            migrationBuilder.DropColumn(
                name: "serves_goals",
                schema: "governance",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "serves_goals",
                schema: "governance",
                table: "activity");

            migrationBuilder.DropColumn(
                name: "serves_goals",
                schema: "governance",
                table: "action_plan");
        }
    }
}
