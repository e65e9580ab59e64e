// Letting an event's photos out: account, what goes and what stays, where to, and seeing it through.
#pragma once

#include "gui/flow/caption_draft.hpp"
#include "gui/flow/media_watch.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/export.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace clearframe::gui {

class ExportFlow {
public:
    ExportFlow(Services& services, SharedKnown known, MediaWatch& media, std::string event);
    ExportFlow(const ExportFlow&) = delete;
    ExportFlow& operator=(const ExportFlow&) = delete;

    [[nodiscard]] const ExportModel& model() const { return model_; }
    void handle(const ExportIntent& intent);
    /// Each frame: takes over what changed about the sticks. Copies again by itself when the stick is back.
    void update();
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }
    /// Thumbnails of what goes out.
    [[nodiscard]] const std::vector<PictureKey>& wanted() const { return wanted_; }
    /// Left now, the export still ends as it would: whole or not at all.
    [[nodiscard]] bool working() const { return releasing_.pending(); }

private:
    /// One reading of the store: what would go out, and from where photos came.
    struct Checked {
        workflow::ReleasePlan plan;
        std::vector<workflow::PhotoView> views;
        std::vector<std::string> sources;
    };

    void loadAccounts();
    void showAccounts(const std::vector<ports::Account>& accounts);
    void check();
    void showChecked(Checked checked);
    void showPlaces();
    void showPlace();
    [[nodiscard]] bool mayGoTo(const ports::Medium& medium) const;
    void copy();
    void ended(policy::Result<workflow::ReleaseResult> result);
    void explain();
    void settle();
    void primary();
    void stop();
    void backToCheck();

    Services& services_;
    MediaWatch& media_;
    ExportModel model_;
    CaptionDraft caption_;
    std::vector<PictureKey> wanted_;
    std::optional<Route> route_;
    std::vector<ports::Account> accounts_;
    std::optional<ports::Account> account_;
    std::vector<std::string> sources_;
    std::uint64_t need_ = 0; ///< bytes, about
    std::string path_;       ///< of the destination
    std::string label_;      ///< of the destination
    std::uint64_t revision_ = 0;
    std::optional<policy::Failure> failure_; ///< to be explained when the sticks were looked at once more
    std::uint64_t looksBefore_ = 0;
    bool choseAccount_ = false; ///< a person did; else there was but one
    Ticket loading_, checking_, releasing_, settling_;
};

} // namespace clearframe::gui
