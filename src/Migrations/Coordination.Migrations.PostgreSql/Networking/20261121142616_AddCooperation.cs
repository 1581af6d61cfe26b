using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Networking
{
    /// <inheritdoc />
    public partial class AddCooperation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cooperation_need",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    purpose = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    value_per_year = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    payer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    definer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    network_id = table.Column<Guid>(type: "uuid", nullable: true),
                    prepared_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    registered_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    chosen_form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation_need", x => x.id);
                    table.ForeignKey(
                        name: "fk_cooperation_need_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cooperation_need_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "networking",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "democracy_assessment",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    counterpart_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ground = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    again_on = table.Column<DateOnly>(type: "date", nullable: false),
                    assessed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    committee_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    is_owed = table.Column<bool>(type: "boolean", nullable: false),
                    committee_comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    heard_version = table.Column<long>(type: "bigint", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_democracy_assessment", x => x.id);
                    table.ForeignKey(
                        name: "fk_democracy_assessment_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_democracy_assessment_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "networking",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "host_places",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    host_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    offered = table.Column<int>(type: "integer", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: true),
                    area = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_places", x => x.id);
                    table.ForeignKey(
                        name: "fk_host_places_enterprise_contact_contact_id",
                        column: x => x.contact_id,
                        principalSchema: "networking",
                        principalTable: "enterprise_contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_host_places_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_host_places_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "networking",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    counterpart_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    is_with_sole_trader = table.Column<bool>(type: "boolean", nullable: false),
                    committee_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    value_per_year = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    registration_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    purpose = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    need_id = table.Column<Guid>(type: "uuid", nullable: true),
                    activities = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    warned_of = table.Column<DateOnly>(type: "date", nullable: true),
                    is_end_owed = table.Column<bool>(type: "boolean", nullable: false),
                    heard_version = table.Column<long>(type: "bigint", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_cooperation_need_need_id",
                        column: x => x.need_id,
                        principalSchema: "networking",
                        principalTable: "cooperation_need",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "networking",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cooperation_answer",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ground = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    need_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_cooperation_answer_cooperation_need_need_id",
                        column: x => x.need_id,
                        principalSchema: "networking",
                        principalTable: "cooperation_need",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cooperation_choice",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ground = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    need_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation_choice", x => x.id);
                    table.ForeignKey(
                        name: "fk_cooperation_choice_cooperation_need_need_id",
                        column: x => x.need_id,
                        principalSchema: "networking",
                        principalTable: "cooperation_need",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_entry",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_entry_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "networking",
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_follow_up",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    finding = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    heard_version = table.Column<long>(type: "bigint", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_follow_up", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_follow_up_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "networking",
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_ends_on_id",
                schema: "networking",
                table: "agreement",
                columns: new[] { "ends_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_enterprise_id",
                schema: "networking",
                table: "agreement",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_need_id",
                schema: "networking",
                table: "agreement",
                column: "need_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_organisation_id",
                schema: "networking",
                table: "agreement",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_entry_agreement_id",
                schema: "networking",
                table: "agreement_entry",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_follow_up_agreement_id",
                schema: "networking",
                table: "agreement_follow_up",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_answer_need_id",
                schema: "networking",
                table: "cooperation_answer",
                column: "need_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_choice_need_id",
                schema: "networking",
                table: "cooperation_choice",
                column: "need_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_need_enterprise_id",
                schema: "networking",
                table: "cooperation_need",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_need_organisation_id",
                schema: "networking",
                table: "cooperation_need",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_need_registered_at_id",
                schema: "networking",
                table: "cooperation_need",
                columns: new[] { "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_democracy_assessment_again_on",
                schema: "networking",
                table: "democracy_assessment",
                column: "again_on");

            migrationBuilder.CreateIndex(
                name: "ix_democracy_assessment_enterprise_id",
                schema: "networking",
                table: "democracy_assessment",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_democracy_assessment_organisation_id",
                schema: "networking",
                table: "democracy_assessment",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_host_places_contact_id",
                schema: "networking",
                table: "host_places",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_host_places_enterprise_id",
                schema: "networking",
                table: "host_places",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_host_places_organisation_id",
                schema: "networking",
                table: "host_places",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_host_places_year_field",
                schema: "networking",
                table: "host_places",
                columns: new[] { "year", "field" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_entry",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "agreement_follow_up",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "cooperation_answer",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "cooperation_choice",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "democracy_assessment",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "host_places",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "agreement",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "cooperation_need",
                schema: "networking");
        }
    }
}
