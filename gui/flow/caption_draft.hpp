// Writing the caption of an export: each change is checked against the list, off the UI thread.
#pragma once

#include "core/workflow/caption.hpp"
#include "gui/flow/review_job.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/caption.hpp"

#include <string>
#include <vector>

namespace clearframe::gui {

/// One for an export. What was kept in it is said by whoever is signed in, and forgotten with it; the text stays in the
/// session.
class CaptionDraft {
public:
    CaptionDraft(Services& services, SharedKnown known, std::string event);
    CaptionDraft(const CaptionDraft&) = delete;
    CaptionDraft& operator=(const CaptionDraft&) = delete;

    [[nodiscard]] const CaptionModel& model() const { return model_; }
    void handle(const CaptionIntent& intent);
    /// Checks again, for this account: who may be named depends on it.
    void forAccount(const ports::Account& account);
    [[nodiscard]] workflow::Caption caption() const;
    /// It went out: the next export of this event begins without one.
    void sent();

private:
    void put(std::string text);
    void replaceFirst(const std::string& with);
    void check();
    void show();

    Services& services_;
    SharedKnown known_;
    std::string event_;
    std::string account_;
    std::size_t longest_ = 0;
    std::vector<policy::CaptionFinding> findings_;
    std::vector<policy::KeptWords> kept_;
    CaptionModel model_;
    Ticket checking_;
};

} // namespace clearframe::gui
