#include "cli/acting.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "core/policy/names.hpp"
#include "core/workflow/decide.hpp"

#include <CLI/CLI.hpp>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace clearframe::cli {
namespace {

using policy::FailureKind;
namespace act = policy::act;
using Words = std::vector<std::string>;

/// One act as it was written, in its place on the line.
struct Written {
    std::string option;
    Words words;
};

/// CLI11 collects a repeated option's words in one list; its parse order names the option once for each word.
std::vector<Written> inOrder(CLI::App& command) {
    std::map<const CLI::Option*, std::size_t> taken;
    std::vector<Written> out;
    for (const auto* option : command.parse_order()) {
        const auto words = static_cast<std::size_t>(std::max(0, option->get_type_size()));
        std::size_t& from = taken[option];
        if (words == 0 || from % words == 0) out.push_back({.option = option->get_name(), .words = {}});
        if (words > 0 && from < option->results().size()) out.back().words.push_back(option->results()[from]);
        ++from;
    }
    return out;
}

policy::Result<int> number(const std::string& text) {
    int value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || rest != text.data() + text.size())
        return policy::fail(FailureKind::conflict, fmt::format("“{}” is not a number.", text));
    return value;
}

Words split(const std::string& text) {
    Words out;
    std::string part;
    std::istringstream stream(text);
    while (std::getline(stream, part, ',')) {
        if (!part.empty()) out.push_back(part);
    }
    return out;
}

/// Turns the line into acts. The pupils' references are looked up in the list in force.
class ActReader {
public:
    explicit ActReader(const policy::Roster* roster) : roster_(roster) {}

    policy::Result<workflow::DecideRequest> read(const std::vector<Written>& line) {
        for (const auto& written : line) {
            if (auto ok = readOne(written.option, written.words); !ok) return tl::unexpected(ok.error());
        }
        const bool halfVouched = std::ranges::any_of(out_.acts, [](const policy::Act& a) {
            const auto* vouch = std::get_if<act::Vouch>(&a);
            return vouch && vouch->who.empty();
        });
        if (halfVouched || vouchesWithRole_.size() < vouches_)
            return policy::fail(FailureKind::conflict, "--vouch FACE needs --as staff|adult and --who TEXT after it.");
        return out_;
    }

private:
    policy::Done readOne(const std::string& option, const Words& words);
    policy::Done readAnswer(const std::string& option, const Words& words);
    policy::Result<policy::PupilKey> pupil(const std::string& reference) const {
        const auto* found = roster_ ? roster_->find(reference) : nullptr;
        if (!found)
            return policy::fail(
                FailureKind::notFound,
                fmt::format("No single pupil on the list is “{}”. Use the UPN, the MIS id or row:N.", reference));
        return found->key;
    }
    template <class Make> policy::Done withFace(const std::string& word, Make make) {
        auto face = number(word);
        if (!face) return tl::unexpected(face.error());
        out_.acts.push_back(make(*face));
        return {};
    }

    const policy::Roster* roster_;
    workflow::DecideRequest out_;
    std::size_t vouches_ = 0;
    std::set<std::size_t> vouchesWithRole_; ///< the vouch that was the last act then
};

policy::Done ActReader::readOne(const std::string& option, const Words& words) {
    const std::string first = words.empty() ? "" : words.front();
    if (option == "--name") {
        auto who = pupil(words.size() > 1 ? words[1] : "");
        if (!who) return tl::unexpected(who.error());
        return withFace(first, [&](int face) { return act::Name{face, *who}; });
    }
    if (option == "--vouch") {
        ++vouches_;
        return withFace(first,
                        [](int face) { return act::Vouch{.face = face, .as = act::VouchedAs::adult, .who = ""}; });
    }
    if (option == "--as" || option == "--who") {
        auto* vouch = out_.acts.empty() ? nullptr : std::get_if<act::Vouch>(&out_.acts.back());
        if (!vouch)
            return policy::fail(FailureKind::conflict, fmt::format("{} belongs right after --vouch FACE.", option));
        if (option == "--who") {
            vouch->who = first;
            return {};
        }
        if (first != "staff" && first != "adult")
            return policy::fail(FailureKind::conflict,
                                "--as takes staff or adult. Other schools' children are never vouched for.");
        vouch->as = first == "staff" ? act::VouchedAs::staff : act::VouchedAs::adult;
        vouchesWithRole_.insert(out_.acts.size());
        return {};
    }
    if (option == "--not-a-face") return withFace(first, [](int face) { return act::NotAFace{face}; });
    if (option == "--cover-face") return withFace(first, [](int face) { return act::CoverFace{face}; });
    if (option == "--confirm-heads") return withFace(first, [](int heads) { return act::ConfirmHeads{heads}; });
    if (option == "--uncover-face") return withFace(first, [](int face) { return act::UncoverFace{face}; });
    if (option == "--never-seen" || option == "--could-tell" || option == "--about-no")
        return readAnswer(option, words);
    if (option == "--cover" || option == "--uncover" || option == "--crop") {
        auto box = parseRect(first);
        if (!box) return tl::unexpected(box.error());
        if (option == "--cover")
            out_.acts.emplace_back(act::CoverArea{*box});
        else if (option == "--uncover")
            out_.acts.emplace_back(act::UncoverArea{*box});
        else
            out_.acts.emplace_back(act::Crop{*box});
        return {};
    }
    if (option == "--roll") {
        act::Roll roll;
        for (const auto& reference : split(first)) {
            auto who = pupil(reference);
            if (!who) return tl::unexpected(who.error());
            if (std::ranges::find(roll.pupils, *who) == roll.pupils.end()) roll.pupils.push_back(*who);
        }
        out_.acts.emplace_back(std::move(roll));
        return {};
    }
    if (option == "--absent") {
        auto who = pupil(first);
        if (!who) return tl::unexpected(who.error());
        out_.acts.emplace_back(act::Absent{*who});
        return {};
    }
    if (option == "--checklist")
        out_.checklist = split(first);
    else if (option == "--cover-unnamed")
        out_.acts.emplace_back(act::CoverUnnamed{});
    else if (option == "--block")
        out_.acts.emplace_back(act::Block{});
    else if (option == "--refer")
        out_.acts.emplace_back(act::Refer{first});
    else if (option == "--clear-referral")
        out_.acts.emplace_back(act::ClearReferral{});
    else if (option == "--undo")
        out_.acts.emplace_back(act::Undo{});
    else if (option == "--approve")
        out_.acts.emplace_back(act::Approve{});
    return {};
}

policy::Done ActReader::readAnswer(const std::string& option, const Words& words) {
    const std::string answer = words.empty() ? "" : words.back();
    if (option == "--never-seen") {
        if (answer != "yes" && answer != "no")
            return policy::fail(FailureKind::conflict, "--never-seen takes yes or no.");
        out_.acts.emplace_back(act::NeverSeen{.seen = answer == "yes", .lookedFor = {}});
        return {};
    }
    if (option == "--about-no") {
        static const std::map<std::string, act::Asked> answers{
            {"no", act::Asked::notInIt}, {"covered", act::Asked::covered}, {"block", act::Asked::block}};
        const auto asked = answers.find(answer);
        if (words.size() != 2 || asked == answers.end())
            return policy::fail(FailureKind::conflict, "--about-no takes a no's id, then no, covered or block.");
        out_.acts.emplace_back(act::AboutNo{{words.front()}, asked->second, {}});
        return {};
    }
    static const std::map<std::string, act::Telling> tellings{
        {"yes", act::Telling::larger}, {"no", act::Telling::no}, {"block", act::Telling::block}};
    const auto telling = tellings.find(answer);
    if (words.size() != 2 || telling == tellings.end())
        return policy::fail(FailureKind::conflict, "--could-tell takes a pupil, then yes, no or block.");
    auto who = pupil(words.front());
    if (!who) return tl::unexpected(who.error());
    out_.acts.emplace_back(act::CouldTell{*who, telling->second});
    return {};
}

int decide(Workbench& bench, CLI::App& command, const std::string& photo, const std::string& by) {
    auto store = bench.store(Access::write);
    if (!store) return report(store.error());
    workflow::DecideRequest request;
    {
        auto transaction = (*store)->read();
        if (!transaction) return report(transaction.error());
        auto situation = workflow::Situation::load(**transaction, bench.clock().now());
        if (!situation) return report(situation.error());
        auto read = ActReader(situation->roster()).read(inOrder(command));
        if (!read) return read.error().kind == FailureKind::conflict ? reportUsage(read.error()) : report(read.error());
        request = std::move(*read);
    }
    if (request.acts.empty()) {
        (void)report({FailureKind::conflict,
                      "Say what is decided, for example --confirm-heads 3. See “clearframe decide --help”."});
        return usage;
    }
    request.photo = {photo};
    auto person = actingPerson(bench, by);
    if (!person) return report(person.error());
    request.by = std::move(*person);
    auto view = workflow::decide(**store, bench.clock(), request);
    if (!view) return report(view.error());
    if (bench.json())
        print(toJson(*view));
    else
        printText({*view});
    return exitCodeOf({*view});
}

} // namespace

void addDecideCommand(Program program) {
    struct Arguments {
        std::string photo;
        std::string by;
    };
    auto given = std::make_shared<Arguments>();
    auto* command =
        program.app.add_subcommand("decide", "Decisions of a person, applied in the order given, all or none");
    command->add_option("PHOTO", given->photo)->required();
    command->add_option("--by", given->by, "Who decides")->required()->check(notOneLine);
    // The acts are read from the parse order, so the options only have to collect their words.
    const auto takes = [&](const std::string& name, int words, const std::string& help) {
        auto* option = command->add_option(name, help);
        option->type_size(words)->expected(1, 1'000)->take_all()->allow_extra_args(false);
        return option;
    };
    takes("--name", 2, "FACE PUPIL: this face is that pupil (UPN, else MIS id, else row:N)");
    takes("--vouch", 1, "FACE: an adult who agreed; followed by --as and --who");
    takes("--as", 1, "staff or adult");
    takes("--who", 1, "who the adult is")->check(notOneLine);
    takes("--not-a-face", 1, "FACE");
    takes("--cover", 1, "X,Y,W,H: cover this area");
    takes("--cover-face", 1, "FACE");
    takes("--roll", 1, "PUPIL,…: who is in a photo without tags");
    takes("--confirm-heads", 1, "N: how many people are in the photo");
    takes("--absent", 1, "PUPIL: tagged, but cannot be seen");
    takes("--crop", 1, "X,Y,W,H: only this part goes out");
    takes("--uncover", 1, "X,Y,W,H: take back an area that was covered by hand");
    takes("--uncover-face", 1, "FACE: take back a cover that staff asked for");
    takes("--never-seen", 1, "yes or no: is a pupil who must never be shown among the people without a name");
    takes("--could-tell", 2, "PUPIL yes|no|block: could a classmate still tell who is covered; yes makes it larger");
    takes("--about-no", 2, "NO no|covered|block: is somebody in it who asked not to be in photos");
    takes("--refer", 1, "TEXT: a senior leader decides");
    takes("--checklist", 1, "dressed,respect,text,permission: what was answered");
    command->add_flag("--cover-unnamed")->description("cover every face that nobody named");
    command->add_flag("--block")->description("this photo stays here");
    command->add_flag("--clear-referral")->description("a senior leader looked: it is not referred any more");
    command->add_flag("--undo")->description("take back what was decided last, by itself");
    command->add_flag("--approve")->description("it may go out as it is shown; with --checklist");
    command->callback([given, command, &bench = program.bench, &exitCode = program.exitCode] {
        exitCode = decide(bench, *command, given->photo, given->by);
    });
}

} // namespace clearframe::cli
