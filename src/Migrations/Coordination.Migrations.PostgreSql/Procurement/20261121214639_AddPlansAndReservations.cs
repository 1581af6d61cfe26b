using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Procurement
{
    /// <inheritdoc />
    public partial class AddPlansAndReservations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plan_mapping",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    buying_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    columns = table.Column<string[]>(type: "text[]", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_mapping", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reservation",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ground = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    procurement_case_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reservation", x => x.id);
                    table.ForeignKey(
                        name: "fk_reservation_procurement_case_procurement_case_id",
                        column: x => x.procurement_case_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "share_proof",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    percent = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: false),
                    shown_on = table.Column<DateOnly>(type: "date", nullable: false),
                    proof = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    vouched_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    procurement_case_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_share_proof", x => x.id);
                    table.ForeignKey(
                        name: "fk_share_proof_procurement_case_procurement_case_id",
                        column: x => x.procurement_case_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plan_mapping_buying_unit",
                schema: "procurement",
                table: "plan_mapping",
                column: "buying_unit",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reservation_basis",
                schema: "procurement",
                table: "reservation",
                column: "basis");

            migrationBuilder.CreateIndex(
                name: "ix_reservation_procurement_case_id",
                schema: "procurement",
                table: "reservation",
                column: "procurement_case_id");

            migrationBuilder.CreateIndex(
                name: "ix_share_proof_procurement_case_id",
                schema: "procurement",
                table: "share_proof",
                column: "procurement_case_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plan_mapping",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "reservation",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "share_proof",
                schema: "procurement");
        }
    }
}
