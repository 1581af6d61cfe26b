using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class QuickLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_referral_awaited",
                schema: "governance",
                table: "referral");

            migrationBuilder.DropIndex(
                name: "ix_matter_received_on_id",
                schema: "governance",
                table: "matter");

            migrationBuilder.DropIndex(
                name: "ix_matter_sort_number",
                schema: "governance",
                table: "matter");

            migrationBuilder.DropIndex(
                name: "ix_matter_state_reply_by",
                schema: "governance",
                table: "matter");

            migrationBuilder.AlterColumn<string>(
                name: "normalised",
                schema: "governance",
                table: "matter_number",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60);

            migrationBuilder.AlterColumn<string>(
                name: "normalised_number",
                schema: "governance",
                table: "agenda_item",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_referral_awaited",
                schema: "governance",
                table: "referral",
                columns: new[] { "committee_id", "due_on", "id", "matter_id" },
                filter: "state in ('Sent', 'InPreparation')");

            migrationBuilder.CreateIndex(
                name: "ix_matter_kind_received_on_id_is_protected",
                schema: "governance",
                table: "matter",
                columns: new[] { "kind", "received_on", "id", "is_protected" });

            migrationBuilder.CreateIndex(
                name: "ix_matter_open_by_number",
                schema: "governance",
                table: "matter",
                columns: new[] { "sort_number", "id" },
                filter: "state in ('Registered', 'InPreparation')");

            migrationBuilder.CreateIndex(
                name: "ix_matter_open_by_reply",
                schema: "governance",
                table: "matter",
                columns: new[] { "reply_by", "id" },
                filter: "state in ('Registered', 'InPreparation')");

            migrationBuilder.CreateIndex(
                name: "ix_matter_received_on_id_is_protected",
                schema: "governance",
                table: "matter",
                columns: new[] { "received_on", "id", "is_protected" });

            migrationBuilder.CreateIndex(
                name: "ix_matter_reply_by_id",
                schema: "governance",
                table: "matter",
                columns: new[] { "reply_by", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_matter_sort_number_id",
                schema: "governance",
                table: "matter",
                columns: new[] { "sort_number", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_matter_state_reply_by_is_protected_id",
                schema: "governance",
                table: "matter",
                columns: new[] { "state", "reply_by", "is_protected", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_matter_subject_id",
                schema: "governance",
                table: "matter",
                columns: new[] { "subject", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_referral_awaited",
                schema: "governance",
                table: "referral");

            migrationBuilder.DropIndex(
                name: "ix_matter_kind_received_on_id_is_protected",
                schema: "governance",
                table: "matter");

            migrationBuilder.DropIndex(
                name: "ix_matter_open_by_number",
                schema: "governance",
                table: "matter");

            migrationBuilder.DropIndex(
                name: "ix_matter_open_by_reply",
                schema: "governance",
                table: "matter");

            migrationBuilder.DropIndex(
                name: "ix_matter_received_on_id_is_protected",
                schema: "governance",
                table: "matter");

            migrationBuilder.DropIndex(
                name: "ix_matter_reply_by_id",
                schema: "governance",
                table: "matter");

            migrationBuilder.DropIndex(
                name: "ix_matter_sort_number_id",
                schema: "governance",
                table: "matter");

            migrationBuilder.DropIndex(
                name: "ix_matter_state_reply_by_is_protected_id",
                schema: "governance",
                table: "matter");

            migrationBuilder.DropIndex(
                name: "ix_matter_subject_id",
                schema: "governance",
                table: "matter");

            migrationBuilder.AlterColumn<string>(
                name: "normalised",
                schema: "governance",
                table: "matter_number",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "normalised_number",
                schema: "governance",
                table: "agenda_item",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "ix_referral_awaited",
                schema: "governance",
                table: "referral",
                columns: new[] { "committee_id", "due_on", "id" },
                filter: "state in ('Sent', 'InPreparation')");

            migrationBuilder.CreateIndex(
                name: "ix_matter_received_on_id",
                schema: "governance",
                table: "matter",
                columns: new[] { "received_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_matter_sort_number",
                schema: "governance",
                table: "matter",
                column: "sort_number");

            migrationBuilder.CreateIndex(
                name: "ix_matter_state_reply_by",
                schema: "governance",
                table: "matter",
                columns: new[] { "state", "reply_by" });
        }
    }
}
