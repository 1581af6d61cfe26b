using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Procurement
{
    /// <inheritdoc />
    public partial class Matches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "candidate",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    locality = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    share_percent = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    is_non_profit = table.Column<bool>(type: "boolean", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    source_version = table.Column<long>(type: "bigint", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_candidate", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "candidate_match",
                schema: "procurement",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: false),
                    strength = table.Column<string>(type: "character varying(10)", unicode: false, maxLength: 10, nullable: false),
                    fingerprint = table.Column<long>(type: "bigint", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    is_told = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_candidate_match", x => new { x.case_id, x.candidate_id });
                });

            migrationBuilder.CreateTable(
                name: "match_decision",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    fingerprint = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "match_letter",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queued_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_letter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "match_settings",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<int>(type: "integer", nullable: false),
                    common_words = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    reservation = table.Column<int>(type: "integer", nullable: false),
                    strong_from = table.Column<int>(type: "integer", nullable: false),
                    likely_from = table.Column<int>(type: "integer", nullable: false),
                    weak_from = table.Column<int>(type: "integer", nullable: false),
                    small_kronor = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "candidate_offer",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    cpv = table.Column<string>(type: "character varying(8)", unicode: false, maxLength: 8, nullable: false),
                    capacity = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    area = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_candidate_offer", x => x.id);
                    table.ForeignKey(
                        name: "fk_candidate_offer_candidate_candidate_id",
                        column: x => x.candidate_id,
                        principalSchema: "procurement",
                        principalTable: "candidate",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_candidate_match_candidate_id_score",
                schema: "procurement",
                table: "candidate_match",
                columns: new[] { "candidate_id", "score" });

            migrationBuilder.CreateIndex(
                name: "ix_candidate_match_score_case_id",
                schema: "procurement",
                table: "candidate_match",
                columns: new[] { "score", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_candidate_offer_candidate_id",
                schema: "procurement",
                table: "candidate_offer",
                column: "candidate_id");

            migrationBuilder.CreateIndex(
                name: "ix_match_decision_case_id_candidate_id",
                schema: "procurement",
                table: "match_decision",
                columns: new[] { "case_id", "candidate_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_match_letter_case_id_contact_id",
                schema: "procurement",
                table: "match_letter",
                columns: new[] { "case_id", "contact_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "candidate_match",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "candidate_offer",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "match_decision",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "match_letter",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "match_settings",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "candidate",
                schema: "procurement");
        }
    }
}
