using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Evaluation
{
    /// <inheritdoc />
    public partial class PlanFollowUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plan_follow_up",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    plan_title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    period_key = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    settled = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_follow_up", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_follow_up_ask",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    follow_up_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    committee_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    committee_name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    link = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_for = table.Column<int>(type: "int", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    answer = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    heard_version = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_follow_up_ask", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_follow_up_ask_plan_follow_up_follow_up_id",
                        column: x => x.follow_up_id,
                        principalSchema: "evaluation",
                        principalTable: "plan_follow_up",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_follow_up_entry",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    plan_follow_up_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_follow_up_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_follow_up_entry_plan_follow_up_plan_follow_up_id",
                        column: x => x.plan_follow_up_id,
                        principalSchema: "evaluation",
                        principalTable: "plan_follow_up",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "revision_proposal",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    follow_up_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    activity_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    about = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    because = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    proposed = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    link = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    decision = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    dismissed_because = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    decided_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revision_proposal", x => x.id);
                    table.ForeignKey(
                        name: "fk_revision_proposal_plan_follow_up_follow_up_id",
                        column: x => x.follow_up_id,
                        principalSchema: "evaluation",
                        principalTable: "plan_follow_up",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plan_follow_up_plan_id_period_key",
                schema: "evaluation",
                table: "plan_follow_up",
                columns: new[] { "plan_id", "period_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_follow_up_ask_follow_up_id_committee_code",
                schema: "evaluation",
                table: "plan_follow_up_ask",
                columns: new[] { "follow_up_id", "committee_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_follow_up_entry_plan_follow_up_id",
                schema: "evaluation",
                table: "plan_follow_up_entry",
                column: "plan_follow_up_id");

            migrationBuilder.CreateIndex(
                name: "ix_revision_proposal_follow_up_id_key",
                schema: "evaluation",
                table: "revision_proposal",
                columns: new[] { "follow_up_id", "key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plan_follow_up_ask",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "plan_follow_up_entry",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "revision_proposal",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "plan_follow_up",
                schema: "evaluation");
        }
    }
}
