// Bringing a consent list: choosing the file, looking at what it would change, taking it over.
//
// What is imported is what was shown: a file is read once, and its bytes are kept until the screen is left.
#pragma once

#include "core/workflow/fetch_list.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/list_import.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clearframe::gui {

/// UI thread only. An import that has begun runs to its end, also when the flow is left.
class ListImportFlow {
public:
    /// `fromAddress`: the list is fetched at once, instead of chosen.
    explicit ListImportFlow(Services& services, bool fromAddress = false);
    ListImportFlow(const ListImportFlow&) = delete;
    ListImportFlow& operator=(const ListImportFlow&) = delete;

    [[nodiscard]] const ListImportModel& model() const { return model_; }
    void handle(const ListImportIntent& intent);
    /// Each frame: takes over what changed about the sticks.
    void update();
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }
    [[nodiscard]] bool working() const { return loading_.pending() || comparing_.pending() || importing_.pending(); }

private:
    struct Found {
        ports::Medium medium;
        ports::ListFile file;
    };
    struct Fetched {
        workflow::FetchTask task;
        ports::FetchedList list;
    };

    void toFiles();
    void find();
    void showFiles(const std::vector<FoundLists>& found);
    void choose(const std::string& id);
    void read();
    void fetch();
    void noteFetched();
    void cannotRead(const std::string& sentence);
    void placeGone();
    void compare(std::string news);
    void show(const workflow::ListReport& report, const std::string& news);
    void seen(ListPart part, std::size_t rows);
    void offer();
    void import(bool approve);
    void imported(const workflow::ListReport& report);
    void primary();
    [[nodiscard]] const Found* chosen() const;

    Services& services_;
    ListImportModel model_;
    std::optional<Route> route_;
    std::vector<Found> found_;
    std::uint64_t revision_ = 0;
    std::optional<Fetched> fetched_; ///< where it came from the address
    std::string whence_;             ///< "list.csv · Stick LARK"
    std::optional<Found> taken_;     ///< the file that is read, or was
    bool unread_ = false;            ///< it could not be read
    ports::BroughtList list_;        ///< the one that is shown
    bool byHand_ = false;            ///< whether this person may bring a list without a signature
    std::optional<workflow::ListReport> report_;
    Ticket noting_;
    Ticket finding_, loading_, comparing_, importing_;
};

} // namespace clearframe::gui
