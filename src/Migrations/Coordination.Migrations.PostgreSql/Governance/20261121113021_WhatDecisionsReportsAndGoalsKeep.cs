using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Governance
{
    /// <inheritdoc />
    public partial class WhatDecisionsReportsAndGoalsKeep : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "reply_report_id",
                schema: "governance",
                table: "referral",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "before_proposal",
                schema: "governance",
                table: "assignment",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "proposed_by",
                schema: "governance",
                table: "assignment",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "before",
                schema: "governance",
                table: "agenda_item_effect",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "undone_at",
                schema: "governance",
                table: "agenda_item_effect",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "latest",
                schema: "governance",
                table: "activity_goal",
                type: "numeric(18,4)",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "latest_on",
                schema: "governance",
                table: "activity_goal",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "reply_report_id",
                schema: "governance",
                table: "referral");

            migrationBuilder.DropColumn(
                name: "before_proposal",
                schema: "governance",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "proposed_by",
                schema: "governance",
                table: "assignment");

            migrationBuilder.DropColumn(
                name: "before",
                schema: "governance",
                table: "agenda_item_effect");

            migrationBuilder.DropColumn(
                name: "undone_at",
                schema: "governance",
                table: "agenda_item_effect");

            migrationBuilder.DropColumn(
                name: "latest",
                schema: "governance",
                table: "activity_goal");

            migrationBuilder.DropColumn(
                name: "latest_on",
                schema: "governance",
                table: "activity_goal");
        }
    }
}
