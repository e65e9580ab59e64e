// clearframe-demo: walks the invented school's photos through the kiosk, or somebody's own up to their verdicts.
#include "demo/walkthrough/contact_sheet.hpp"
#include "demo/walkthrough/table.hpp"
#include "demo/walkthrough/walk.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>

namespace {

namespace fs = std::filesystem;
using namespace clearframe::demo;

struct Options {
    fs::path program;
    fs::path school;
    fs::path out;
    fs::path photos;
    fs::path list;
    fs::path mapping;
};

void say(const std::string& text) {
    fmt::print("{}\n", text);
    std::fflush(stdout);
}

/// The demo promises each verdict once.
bool everyVerdictSeen(const std::vector<Row>& rows) {
    bool all = true;
    for (const auto* verdict : {"clear", "cover", "review", "blocked"}) {
        if (std::ranges::none_of(rows,
                                 [&](const Row& row) { return row.first == verdict || row.verdict == verdict; })) {
            say(fmt::format("No photo was judged \"{}\": something is wrong with the demo.", verdict));
            all = false;
        }
    }
    return all;
}

int walkTheSchool(const Options& options) {
    std::ifstream in(options.school / "truth.json");
    const auto truth = nlohmann::json::parse(in);
    Walk walk(CommandLine(options.program, options.out / "data", options.out / "commands.txt"));
    say("Importing the consent list, opening the school's account ...");
    walk.importList(options.school / "list.csv");
    walk.openAccount();

    std::map<std::string, std::vector<fs::path>> events;
    for (const auto& photo : truth.at("photos")) {
        const auto file = options.school / "photos" / photo.at("file").get<std::string>();
        if (fs::exists(file)) events[photo.at("event")].push_back(file);
    }
    for (const auto& [event, files] : events) {
        say(fmt::format("Staging \"{}\": {} photos ...", event, files.size()));
        walk.stage(event, files);
    }
    say("Answering what the kiosk asks, as a careful teacher would ...");
    walk.review(truth);
    fs::create_directories(options.out / "released");
    for (const auto& [event, files] : events) {
        say(fmt::format("Releasing \"{}\" ...", event));
        walk.release(event, options.out / "released");
    }
    say("\n" + tableOf(walk.rows()));
    writeContactSheet(options.out / "contact-sheet.png", walk.rows());
    say(fmt::format("Cleared photos    {}\nBefore and after  {}\nEvery command     {}",
                    (options.out / "released").string(), (options.out / "contact-sheet.png").string(),
                    (options.out / "commands.txt").string()));
    return everyVerdictSeen(walk.rows()) ? 0 : 1;
}

/// A store for the touchscreen: the school's list and its account, and the same photos on a card, not taken in yet.
void prepareKiosk(const Options& options) {
    Walk walk(CommandLine(options.program, options.out / "kiosk", options.out / "commands.txt"));
    walk.importList(options.school / "list.csv");
    walk.openAccount();
    fs::copy(options.school / "photos", options.out / "card", fs::copy_options::recursive);
    fs::create_directories(options.out / "stick");
}

/// Nobody asked us to keep copies of their photos: they go, whatever happened.
class CopiesForAWhile {
public:
    explicit CopiesForAWhile(fs::path folder) : folder_(std::move(folder)) {}
    ~CopiesForAWhile() {
        std::error_code wrong;
        fs::remove_all(folder_, wrong);
        say(wrong ? "The kiosk's encrypted copies of your photos could not be deleted. Delete " + folder_.string() + "."
                  : "The kiosk's encrypted copies of your photos have been deleted again.");
    }
    CopiesForAWhile(const CopiesForAWhile&) = delete;
    CopiesForAWhile& operator=(const CopiesForAWhile&) = delete;

private:
    fs::path folder_;
};

int judgeSomebodysPhotos(const Options& options) {
    Walk walk(CommandLine(options.program, options.out / "data", options.out / "commands.txt"));
    walk.importList(options.list.empty() ? options.school / "list.csv" : options.list, options.mapping);
    if (options.list.empty())
        say("No consent list was given (--list FILE): the invented school's list is used, so that only its own pupils\n"
            "are known and every other face waits for a person.");
    say(fmt::format("Staging {} ...", options.photos.string()));
    const CopiesForAWhile copies(options.out / "data");
    walk.stage("Demo", {options.photos});
    say("\n" + tableOf(walk.rows()));
    say("The demo stops here: what happens to these photos is for a person to decide.");
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Walks event photos through Clearframe and prints what became of each."};
    Options options;
    app.add_option("--program", options.program, "The clearframe program")->required();
    app.add_option("--school", options.school, "Folder that clearframe-demo-school made")->required();
    app.add_option("--out", options.out, "Where the results go")->required();
    app.add_option("--photos", options.photos, "Somebody's own photos: judge them, and stop there");
    app.add_option("--list", options.list, "Consent list for --photos");
    app.add_option("--map", options.mapping, "Column mapping for --list");
    CLI11_PARSE(app, argc, argv);
    try {
        for (const auto* old : {"data", "released", "kiosk", "card", "stick"})
            fs::remove_all(options.out / old);
        if (!options.photos.empty()) return judgeSomebodysPhotos(options);
        const int code = walkTheSchool(options);
        prepareKiosk(options);
        return code;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "The demo stopped. %s\n", problem.what());
        return 3;
    }
}
