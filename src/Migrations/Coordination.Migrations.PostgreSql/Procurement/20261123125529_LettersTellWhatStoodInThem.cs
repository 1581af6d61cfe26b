using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Procurement
{
    /// <inheritdoc />
    public partial class LettersTellWhatStoodInThem : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_match_letter_case_id_contact_id",
                schema: "procurement",
                table: "match_letter");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "deadline",
                schema: "procurement",
                table: "match_letter",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "enterprise_name",
                schema: "procurement",
                table: "match_letter",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "round",
                schema: "procurement",
                table: "match_letter",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "words",
                schema: "procurement",
                table: "match_letter",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_match_letter_case_id_contact_id_round",
                schema: "procurement",
                table: "match_letter",
                columns: new[] { "case_id", "contact_id", "round" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_match_letter_case_id_contact_id_round",
                schema: "procurement",
                table: "match_letter");

            migrationBuilder.DropColumn(
                name: "deadline",
                schema: "procurement",
                table: "match_letter");

            migrationBuilder.DropColumn(
                name: "enterprise_name",
                schema: "procurement",
                table: "match_letter");

            migrationBuilder.DropColumn(
                name: "round",
                schema: "procurement",
                table: "match_letter");

            migrationBuilder.DropColumn(
                name: "words",
                schema: "procurement",
                table: "match_letter");

            migrationBuilder.CreateIndex(
                name: "ix_match_letter_case_id_contact_id",
                schema: "procurement",
                table: "match_letter",
                columns: new[] { "case_id", "contact_id" },
                unique: true);
        }
    }
}
