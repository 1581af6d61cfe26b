using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Evaluation
{
    /// <inheritdoc />
    public partial class EvaluationsAndLessons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "lesson_use",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    lesson_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procurement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procurement_title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    how = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    effect = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    used_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    link = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    heard_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lesson_use", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procurement_evaluation",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    procurement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procurement_title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    buyer_name = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    buying_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false),
                    conclusion = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    next_time = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    started_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    finished_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procurement_evaluation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_interview",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    said = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    procurement_evaluation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_interview", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluation_interview_procurement_evaluation_procurement_eva~",
                        column: x => x.procurement_evaluation_id,
                        principalSchema: "evaluation",
                        principalTable: "procurement_evaluation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lesson",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    procurement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    procurement_title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    learned = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    advice = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    codes = table.Column<string[]>(type: "text[]", nullable: false),
                    buying_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    proposed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    withdrawn_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lesson", x => x.id);
                    table.ForeignKey(
                        name: "fk_lesson_procurement_evaluation_evaluation_id",
                        column: x => x.evaluation_id,
                        principalSchema: "evaluation",
                        principalTable: "procurement_evaluation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "procurement_evaluation_entry",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    procurement_evaluation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procurement_evaluation_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_procurement_evaluation_entry_procurement_evaluation_procure~",
                        column: x => x.procurement_evaluation_id,
                        principalSchema: "evaluation",
                        principalTable: "procurement_evaluation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lesson_entry",
                schema: "evaluation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    lesson_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lesson_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_lesson_entry_lesson_lesson_id",
                        column: x => x.lesson_id,
                        principalSchema: "evaluation",
                        principalTable: "lesson",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_interview_procurement_evaluation_id",
                schema: "evaluation",
                table: "evaluation_interview",
                column: "procurement_evaluation_id");

            migrationBuilder.CreateIndex(
                name: "ix_lesson_evaluation_id",
                schema: "evaluation",
                table: "lesson",
                column: "evaluation_id");

            migrationBuilder.CreateIndex(
                name: "ix_lesson_procurement_id",
                schema: "evaluation",
                table: "lesson",
                column: "procurement_id");

            migrationBuilder.CreateIndex(
                name: "ix_lesson_state_proposed_at_id",
                schema: "evaluation",
                table: "lesson",
                columns: new[] { "state", "proposed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_lesson_entry_lesson_id",
                schema: "evaluation",
                table: "lesson_entry",
                column: "lesson_id");

            migrationBuilder.CreateIndex(
                name: "ix_lesson_use_lesson_id",
                schema: "evaluation",
                table: "lesson_use",
                column: "lesson_id");

            migrationBuilder.CreateIndex(
                name: "ix_procurement_evaluation_procurement_id_phase",
                schema: "evaluation",
                table: "procurement_evaluation",
                columns: new[] { "procurement_id", "phase" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procurement_evaluation_started_at_id",
                schema: "evaluation",
                table: "procurement_evaluation",
                columns: new[] { "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_procurement_evaluation_entry_procurement_evaluation_id",
                schema: "evaluation",
                table: "procurement_evaluation_entry",
                column: "procurement_evaluation_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "evaluation_interview",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "lesson_entry",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "lesson_use",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "procurement_evaluation_entry",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "lesson",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "procurement_evaluation",
                schema: "evaluation");
        }
    }
}
