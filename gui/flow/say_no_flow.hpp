// From "she asked not to be in photos" to a no that holds.
#pragma once

#include "gui/flow/review_job.hpp"
#include "gui/flow/route.hpp"
#include "gui/model/say_no.hpp"

#include <memory>
#include <optional>
#include <utility>

namespace clearframe::gui {

/// UI thread only. Nothing is recorded before it is confirmed. What is then answered about the face it began with comes
/// after the no, and may fail without it: the no holds, and the photo asks.
class SayNoFlow {
public:
    SayNoFlow(Services& services, SharedKnown known, route::SayNo from);

    [[nodiscard]] const SayNoModel& model() const { return model_; }
    void handle(const SayNoIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    void search();
    void ask(const policy::PupilKey& pupil);
    void askNote();
    void add();
    void added(const policy::No& no, const std::string& problem);
    void back();
    void leave();
    [[nodiscard]] std::vector<policy::Act> actsFor(const policy::No& no) const;

    Services& services_;
    SharedKnown known_;
    route::SayNo from_;
    SayNoModel model_;
    std::optional<policy::PupilKey> pupil_; ///< whom the dialog is about; nobody: the note
    std::string first_;                     ///< name of theirs
    std::shared_ptr<const policy::PupilDirectory> directory_;
    std::optional<Route> route_;
    Ticket opening_;
    Ticket adding_;
};

} // namespace clearframe::gui
