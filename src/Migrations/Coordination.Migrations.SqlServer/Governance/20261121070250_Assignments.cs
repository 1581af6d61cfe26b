using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class Assignments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assignment",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    budget_year = table.Column<int>(type: "int", nullable: false),
                    last_year = table.Column<int>(type: "int", nullable: true),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    wording = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    giver = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    receiver_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    target_group = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    registration_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    report_by = table.Column<DateOnly>(type: "date", nullable: true),
                    report_title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    report_dated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    report_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    closed_by_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_paragraph = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment", x => x.id);
                    table.ForeignKey(
                        name: "fk_assignment_committee_closed_by_id",
                        column: x => x.closed_by_id,
                        principalSchema: "governance",
                        principalTable: "committee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assignment_committee_receiver_id",
                        column: x => x.receiver_id,
                        principalSchema: "governance",
                        principalTable: "committee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assignment_activity",
                schema: "governance",
                columns: table => new
                {
                    activity_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    assignment_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment_activity", x => new { x.assignment_id, x.activity_id });
                    table.ForeignKey(
                        name: "fk_assignment_activity_activity_activity_id",
                        column: x => x.activity_id,
                        principalSchema: "governance",
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assignment_activity_assignment_assignment_id",
                        column: x => x.assignment_id,
                        principalSchema: "governance",
                        principalTable: "assignment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assignment_actor",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    committee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    free_text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    position = table.Column<int>(type: "int", nullable: false),
                    consideration = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    considered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    assignment_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment_actor", x => x.id);
                    table.ForeignKey(
                        name: "fk_assignment_actor_assignment_assignment_id",
                        column: x => x.assignment_id,
                        principalSchema: "governance",
                        principalTable: "assignment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assignment_entry",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    assignment_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_assignment_entry_assignment_assignment_id",
                        column: x => x.assignment_id,
                        principalSchema: "governance",
                        principalTable: "assignment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assignment_budget_year_id",
                schema: "governance",
                table: "assignment",
                columns: new[] { "budget_year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_assignment_closed_by_id",
                schema: "governance",
                table: "assignment",
                column: "closed_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_receiver_id",
                schema: "governance",
                table: "assignment",
                column: "receiver_id");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_state_report_by",
                schema: "governance",
                table: "assignment",
                columns: new[] { "state", "report_by" });

            migrationBuilder.CreateIndex(
                name: "ix_assignment_activity_activity_id",
                schema: "governance",
                table: "assignment_activity",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_actor_assignment_id",
                schema: "governance",
                table: "assignment_actor",
                column: "assignment_id");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_actor_committee_id",
                schema: "governance",
                table: "assignment_actor",
                column: "committee_id");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_entry_assignment_id",
                schema: "governance",
                table: "assignment_entry",
                column: "assignment_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assignment_activity",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "assignment_actor",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "assignment_entry",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "assignment",
                schema: "governance");
        }
    }
}
