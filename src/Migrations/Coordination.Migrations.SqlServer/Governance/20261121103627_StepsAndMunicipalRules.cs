using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class StepsAndMunicipalRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_preparation_rule_committee_id",
                schema: "governance",
                table: "preparation_rule");

            migrationBuilder.AlterColumn<Guid>(
                name: "committee_id",
                schema: "governance",
                table: "preparation_rule",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<string>(
                name: "milestones",
                schema: "governance",
                table: "obligation",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "steps_done",
                schema: "governance",
                table: "answer",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_preparation_rule_committee_id",
                schema: "governance",
                table: "preparation_rule",
                column: "committee_id",
                unique: true,
                filter: "[committee_id] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_preparation_rule_committee_id",
                schema: "governance",
                table: "preparation_rule");

            migrationBuilder.DropColumn(
                name: "milestones",
                schema: "governance",
                table: "obligation");

            migrationBuilder.DropColumn(
                name: "steps_done",
                schema: "governance",
                table: "answer");

            migrationBuilder.AlterColumn<Guid>(
                name: "committee_id",
                schema: "governance",
                table: "preparation_rule",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_preparation_rule_committee_id",
                schema: "governance",
                table: "preparation_rule",
                column: "committee_id",
                unique: true);
        }
    }
}
