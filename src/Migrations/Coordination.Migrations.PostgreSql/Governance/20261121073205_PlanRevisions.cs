using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Governance
{
    /// <inheritdoc />
    public partial class PlanRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plan_revision",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state_before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    begun_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    finished_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    closed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    closed_because = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    became_version = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_revision", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_revision_action_plan_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "governance",
                        principalTable: "action_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "revision_consultation",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    committee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    obligation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    answer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revision_consultation", x => x.id);
                    table.ForeignKey(
                        name: "fk_revision_consultation_committee_committee_id",
                        column: x => x.committee_id,
                        principalSchema: "governance",
                        principalTable: "committee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_revision_consultation_plan_revision_revision_id",
                        column: x => x.revision_id,
                        principalSchema: "governance",
                        principalTable: "plan_revision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "revision_row",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    judgement = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    before = table.Column<string>(type: "text", nullable: true),
                    proposal = table.Column<string>(type: "text", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    judged_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    judged_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revision_row", x => x.id);
                    table.ForeignKey(
                        name: "fk_revision_row_plan_revision_revision_id",
                        column: x => x.revision_id,
                        principalSchema: "governance",
                        principalTable: "plan_revision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "revision_judgement",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    judgement = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    row_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revision_judgement", x => x.id);
                    table.ForeignKey(
                        name: "fk_revision_judgement_revision_row_row_id",
                        column: x => x.row_id,
                        principalSchema: "governance",
                        principalTable: "revision_row",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plan_revision_plan_id_state",
                schema: "governance",
                table: "plan_revision",
                columns: new[] { "plan_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_revision_consultation_committee_id",
                schema: "governance",
                table: "revision_consultation",
                column: "committee_id");

            migrationBuilder.CreateIndex(
                name: "ix_revision_consultation_obligation_id",
                schema: "governance",
                table: "revision_consultation",
                column: "obligation_id");

            migrationBuilder.CreateIndex(
                name: "ix_revision_consultation_revision_id_committee_id",
                schema: "governance",
                table: "revision_consultation",
                columns: new[] { "revision_id", "committee_id" });

            migrationBuilder.CreateIndex(
                name: "ix_revision_judgement_row_id",
                schema: "governance",
                table: "revision_judgement",
                column: "row_id");

            migrationBuilder.CreateIndex(
                name: "ix_revision_row_revision_id_activity_id",
                schema: "governance",
                table: "revision_row",
                columns: new[] { "revision_id", "activity_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "revision_consultation",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "revision_judgement",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "revision_row",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "plan_revision",
                schema: "governance");
        }
    }
}
