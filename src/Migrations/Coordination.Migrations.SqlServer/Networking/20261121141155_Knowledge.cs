using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Networking
{
    /// <inheritdoc />
    public partial class Knowledge : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "open_by",
                schema: "networking",
                table: "enterprise",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "guide_section",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    guide = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    published_number = table.Column<int>(type: "int", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guide_section", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "observation",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    source = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    link = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    says = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    means = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    tags = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    keeper = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    examine_by = table.Column<DateOnly>(type: "date", nullable: true),
                    committee_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    activities = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    judged_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    judged_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    registered_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    is_owed = table.Column<bool>(type: "bit", nullable: false),
                    heard_version = table.Column<long>(type: "bigint", nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "owner_proposal",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    field = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    before = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    value = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    question_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_owner_proposal", x => x.id);
                    table.ForeignKey(
                        name: "fk_owner_proposal_owner_question_question_id",
                        column: x => x.question_id,
                        principalSchema: "networking",
                        principalTable: "owner_question",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time", nullable: false),
                    ends_at = table.Column<TimeOnly>(type: "time", nullable: false),
                    place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    online_address = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    target_group = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    organiser = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    seats = table.Column<int>(type: "int", nullable: true),
                    programme = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    sign_up_until = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    cancelled_because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    reached = table.Column<int>(type: "int", nullable: true),
                    others = table.Column<int>(type: "int", nullable: true),
                    evaluation_answers = table.Column<int>(type: "int", nullable: true),
                    evaluation_mean = table.Column<decimal>(type: "decimal(3,2)", precision: 3, scale: 2, nullable: true),
                    forgotten_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "guide_version",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    published_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    section_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guide_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_guide_version_guide_section_section_id",
                        column: x => x.section_id,
                        principalSchema: "networking",
                        principalTable: "guide_section",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_sign_up",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: true),
                    organisation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    signed_up_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    told_sequence = table.Column<int>(type: "int", nullable: true),
                    reminded_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    attended = table.Column<bool>(type: "bit", nullable: false),
                    training_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_sign_up", x => x.id);
                    table.ForeignKey(
                        name: "fk_training_sign_up_training_training_id",
                        column: x => x.training_id,
                        principalSchema: "networking",
                        principalTable: "training",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_open_since_name",
                schema: "networking",
                table: "enterprise",
                columns: new[] { "open_since", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_guide_section_guide_language_position",
                schema: "networking",
                table: "guide_section",
                columns: new[] { "guide", "language", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_guide_version_section_id",
                schema: "networking",
                table: "guide_version",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ix_observation_on",
                schema: "networking",
                table: "observation",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_observation_state_on",
                schema: "networking",
                table: "observation",
                columns: new[] { "state", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_owner_proposal_question_id",
                schema: "networking",
                table: "owner_proposal",
                column: "question_id");

            migrationBuilder.CreateIndex(
                name: "ix_training_on",
                schema: "networking",
                table: "training",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_training_state_on",
                schema: "networking",
                table: "training",
                columns: new[] { "state", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_training_sign_up_email",
                schema: "networking",
                table: "training_sign_up",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "ix_training_sign_up_training_id",
                schema: "networking",
                table: "training_sign_up",
                column: "training_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "guide_version",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "observation",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "owner_proposal",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "training_sign_up",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "guide_section",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "training",
                schema: "networking");

            migrationBuilder.DropIndex(
                name: "ix_enterprise_open_since_name",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "open_by",
                schema: "networking",
                table: "enterprise");
        }
    }
}
