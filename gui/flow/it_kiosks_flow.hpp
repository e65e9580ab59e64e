// Other kiosks of the school: which ones this one is paired with, pairing by a code that comes on a stick, and what
// this one shows of itself. Core decides who may change it.
#pragma once

#include "gui/flow/it_gate.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/it_kiosks.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clearframe::gui {

/// UI thread only. A kiosk is added only by the bytes whose fingerprint was shown.
class ItKiosksFlow {
public:
    explicit ItKiosksFlow(Services& services);
    ItKiosksFlow(const ItKiosksFlow&) = delete;
    ItKiosksFlow& operator=(const ItKiosksFlow&) = delete;

    [[nodiscard]] const ItKiosksModel& model() const { return model_; }
    void handle(const ItKiosksIntent& intent);
    /// Each frame: takes over what changed about the sticks.
    void update();
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }
    /// Something goes to a stick, or comes from one.
    [[nodiscard]] bool working() const { return acting_.pending(); }

private:
    void load();
    void read();
    void show(const KiosksNow& kiosks);
    void showFiles(const std::vector<FoundTripFile>& found);
    void go(KiosksStep step);
    void done(const std::string& told);
    void refused(const std::string& why, KiosksStep back);
    void openFile(const std::string& path);
    void add();
    void writeTo(const std::string& place);
    void remove();

    Services& services_;
    ItKiosksModel model_;
    std::string code_; ///< of the other kiosk, whose fingerprint is shown
    std::uint64_t revision_ = 0;
    std::optional<Route> route_;
    Ticket loading_, finding_, acting_;
};

} // namespace clearframe::gui
