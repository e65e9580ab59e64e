// clearframe-demo-school: makes the invented school of the demo in a folder.
#include "demo/generator/school_maker.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    CLI::App app{"Makes an invented school: event photos, consent list and the truth about who is where."};
    std::string folder;
    std::string demoFolder = CLEARFRAME_DEMO_FOLDER;
    std::string guest;
    int width = clearframe::demo::twelveMegapixels.width;
    app.add_option("FOLDER", folder, "Where to put it")->required();
    app.add_option("--width", width, "Width of the photos in pixels; they are 3:2")->check(CLI::Range(300, 6000));
    app.add_option("--guest", guest, "Portrait of a visiting adult")->check(CLI::ExistingFile);
    app.add_option("--sources", demoFolder, "Folder with scenes/ and school/")->check(CLI::ExistingDirectory);
    CLI11_PARSE(app, argc, argv);
    try {
        clearframe::demo::makeSchool(demoFolder, folder, {width, width * 2 / 3}, guest,
                                     [](const std::string& file) { std::printf("  %s\n", file.c_str()); });
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "The school could not be made. %s\n", problem.what());
        return 3;
    }
    return 0;
}
