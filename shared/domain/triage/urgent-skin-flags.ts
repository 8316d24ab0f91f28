import type { RedFlag } from './red-flag.ts';

/** What is seen or smelt on the skin and a person must speak to the client about the same day. To be deepened and signed off by a clinician. */
export const urgentSkinFlags: readonly RedFlag[] = [
  {
    symptom: 'bleeding',
    acuity: 'urgent',
    phrases: `
      reopen*, re_open*, keeps|keep reopening|opening_up, opened_back
      bleeds, bleding, bledin, bloodstain*, blood_stain*, stained red, stains red, red stain*|smear*|streaks|droplets, scab keeps_opening|opening|open, opened back_up|up, started_up again, split open, cut opened, oozing red, red ooz*, red liquid|fluid|stuff, beads_of red|blood, trickle*, spotting, scabs_bleed, wiped red|blood, washcloth red|pink, cotton red|pad, pinprick*, still bleeding, bleed
      saignotte*, saignement*, segn*, saigné, ca_goutte, goutte* qui_coule, rouvert*, taie, oreiller_rouge, mouchoir rouge, coton rouge, filet_de_sang, 🩸
      sangrado, sangrando, sangro, sangre, sangrita, manchad* rojo|sangre, almohada roja|manchada, gotea, goteando, se_volvio_a_abrir, papel rojo|sangre
      bleed*, bled, bledding, blead*, bleedin, bleeder, blood*, blod, bloddy, hemorrhag*, spotting, spotted_with_red, drip* red, red drip*, red drops, dripping, dripped, red_on pillow*|towel|tissue|sheet*|gauze|mask|shirt, towel|pillow|pillowcase|tissue|gauze|sheets|mask red, scab opened|came_off|ripped|tore, reopened, clotting, scab reopened, 🩸
      saign*, segne, segner, seigne*, saigen*, du_sang, de_sang, le_sang, en_sang, mon_sang, plein_de_sang, sang_qui, sanglant*, ensanglant*, sanguinol*, gouttes_rouges, goutte_rouge, taches_rouges_sur, croute arrachee|s_est_ouverte
      sangr*, ensangrent*, sangra*, zangr*, gotas_rojas, gotitas_rojas, gota_roja, costra|costrita arranco|abrio
      pillow|pillowcase|pillows|sheet|sheets|bedding|towel|towels|washcloth|flannel|tissue|tissues|kleenex|napkin|cotton|gauze|bandage|plaster|shirt|collar|hands|fingers|sink|basin|mask red|stained|bloody|crimson|soaked_red
      red|stain|stains|stained|crimson pillow|pillowcase|pillows|sheet|sheets|bedding|towel|towels|washcloth|flannel|tissue|tissues|kleenex|napkin|cotton|gauze|bandage|shirt|collar|sink
      crime_scene, murder_scene, horror_movie, horror_film, massacre, slasher, like_carrie, claret, clot|clots|scab came|come|fell|knocked|picked|popped|pulled|rubbed|washed off|open|away, now_its_flowing, its_flowing, flowing, red_drops, leaking red, opened_up_again, popped_open, came_open, burst_open, split_open, wont_scab, wont_clot, nick|nicked open|again, red_droplets, dots_of_red, dabbing|dab|dabbed|wiping|wipe red|pink, red_water
      resaign*, re_saign*, saignem*, taie|oreiller|drap|draps|serviette|serviettes|mouchoir|mouchoirs|coton|compresse*|lingette|gant|lavabo tache*|rouge*|macul*, tache* oreiller|taie|drap*|serviette|mouchoir*|coton, film_d_horreur, scene_de_crime, gouttelette* rouge*, croute arrachee, rouge_sur_le|la|mon|ma coton|taie|oreiller|serviette
      resangr*, funda|almohada|sabana*|toalla*|papel|gasa|algodon|servilleta|kleenex|cobija manchad*|roj*|con_sangre|sangr*, mancha*|roj* funda|almohada|sabana*|toalla*|gasa|algodon|papel, pelicula_de_terror, escena_del_crimen, gotit* roj*, costrita|costra cayo|arranque|arranco|quite, hilito|hilo de_sangre, brot* sangre, me_corre la_sangre|sangre
      goutte|goutter|gouttes|coule|coulent|perle* recommence|encore|toujours|menton|joue|rouge*, recommence a_goutter|a_couler|a_saigner, filet qui_coule|rouge, tarantino, dexter, boucherie, tamponne* rouge|rose|goutte*|recommence, coton|lingette|compresse|mouchoir rose|rosé|rosatre, rose_sur_le coton|oreiller
      tarantino, carniceria, matadero, algodon|papel|gasa|servilleta|toalla rosad*|rosit*|colorad*, sale rosad*|roj*|colorad*|rosit*, se_me_abrio|se_abrio costra|punto|puntito|herida, chispe* sangre|roj*
      abattoir, butcher, butchers, slaughter*, dexter, tarantino, carnage, bloodbath, pink_on_the cotton|tissue|pad|pillow, cotton|pad|tissue|flannel pink|pinkish
      pansement|pansements|bandage tout_rouge|rouge|rouges, curita|curitas|vendita roja|rojas|llena|empapada, bandaid|bandaids|plaster|plasters red|soaked|full
      red|pink spots|spot|dots|dot|drops|marks|streaks|smears|blotches towel|tissue|tissues|pillow|pillowcase|sheet|sheets|pad|pads|washcloth|flannel|mask|shirt|kleenex|napkin|bedding, taches|points|traces rouges oreiller|taie|serviette|drap|coton, manchas|puntos|gotas rojas|rojos almohada|funda|toalla|sabana
      towel|tissue|cotton|pad|flannel|washcloth|pillow|wipe|gauze came|comes|coming|come away|up|off|back pink|red|bloody
      tissue|towel|holding wont_quit|wont_stop|for_40|40_mins, picked wont_stop|an_hour
      sangrando encima|donde|zona|tratado
      gasa|apreto|aprete|presiono|presione no_para|y_no_para
      not ketchup, tissue|towel|cloth|cotton comes_off|comes_away|coming_off soaked|red|pink, drop_of_red, drops_of_red, spotted my|the linen|pillow|sheet|sheets|pillowcase|top|collar, dots never_stopped|never_dried|joining_up|have_never_dried, still_wiping, opens and_drips
      lavabo|lavamanos queda|quedo|sale|esta|quedan rosa|rosado|rojo, deja rayitas|marcas|manchas rojas, toalla|toallita|panuelo|papel rojo_fresco|rayitas_rojas, dejado_de_salir, deja_de_salir, papel apretando, vendas|venda|gasas|gasa empapad*, un_chorrito, cobija|sabana|almohada|funda untad*|manchad*, media_hora|rato que_no_para
      feuilles|sopalin|mouchoirs rouges, gant_de_toilette rouge, goutte|gouttes rouge|rouges, degouline* rouge, san|sang continu*
      needed|used|went_through towel|towels|tissues|gauze|pads|kitchen_roll last_night|so_far|today|already
      red_spots|red_marks|red_dots|red_smears hand_towel|towel|pillow|pillowcase|sheet|flannel|tissue, gotas frescas|rojas mantel|suelo|piso|mesa|ropa|camisa, goteito|goteando panuelo|toalla|gasa|papel, gant_de_toilette|serviette|mouchoir rouge|a_jeter|bon_a_jeter, gasas usado|usadas|van|llevo 3|4|5|6|cinco|cuatro
      almohada|sabana|toalla|funda|camisa manchit*|manchitas_rojas, mancha|manchas|manchitas coloradas|roja|rojas almohada|sabana|toalla|funda
      gotitas|gotas de_sangre, salen gotitas|gotas
      no_para_de_salir, no_me_para_de_salir, arrete_pas_de_couler, water|agua|eau ran|salia|ressort|sortait|coming|came pink|red|rosa|roja|rosada|rouge, eau_de_la_douche rose|rouge, agua_de_la_ducha rosa|roja, quatrieme|quatre|cinquieme|quatre mouchoir|mouchoirs, tamponne toutes_les
      media_caja_de curitas|gasas
      pillow|pillowcase pink_marks|pink_stains|pink_spots|pink_patches, pink_marks|pink_stains|pink_spots on pillow|pillowcase, marcas_rosas|manchas_rosas almohada|funda, almohada marcas_rosas|manchas_rosas, traces_roses|taches_roses taie|oreiller|drap, taie|oreiller traces_roses|taches_roses, leaked_again, leaking_again, leaks_again
    `,
    source: 'docs/clinical.md R8: on any day',
  },
  {
    symptom: 'bleeding',
    acuity: 'urgent',
    onlyIn: 'fr',
    phrases: 'sang',
    source: 'docs/clinical.md R8: alone it is an English verb',
  },
  {
    symptom: 'pus',
    acuity: 'urgent',
    phrases: `
      goop, goopy, comes|coming|came_out squeeze|press|push, squeez*
      puss, icky stuff|fluid|ooze, snot*, mucus*, cheesy, curdled, custard, yellowy*, greenish, yellowish crust*|fluid*|liquid|ooze|gunk|discharge, oozing yellow|green|white|pus, head on_it|pops, popped pus|yellow|white|stuff|green, whitehead* painful|hurt|throb*, zits full|yellow|oozing, filled yellow|pus|white, leaky, dribbl*, weeps, weepin, soggy, crusts yellow, crust_is_yellow, sticky, goopy, stuff_coming_out, draining, face_is_leaking, leaking
      jaune* croute*|liquide|qui_coule, glaire*, visqueux, poisseux, colle* croute*, pustules, boutons_jaunes, tetes_jaunes, points_jaunes, ca_suinte, suinte*, du_pu, blanc epais|qui_sort, matiere, coule jaune|jaunatre
      amarillent*, agüilla, aguadij*, supura*, babos*, viscos*, granos_blancos, cabecita* amarill*|blanc*, costra_miel, granos_con_pus, espinillas_con_pus, leche_amarilla, pues_amarillo, drena*
      pus, puss, pussy, pussing, pusy, pustul*, purul*, discharg*, gunk*, goo, gooey, gloop*, slime, slimy, goopy
      yellow*|green*|cloudy|thick|white|creamy|milky|brown|nasty|gross|foul|sticky|weird|honey|milky fluid*|liquid*|ooz*|crust*|stuff|goo|gunk*|leak*|film|scab*|drain*|gel|slime|water|puss|came_out|coming_out|drip*
      fluid*|liquid*|ooz*|crust*|leak*|drain*|stuff|weep*|scab* yellow*|green*|cloudy|thick|white|creamy|milky|nasty|sticky|honey, pocket|pockets yellow|white|fluid, yellow came|coming|under|dries, dries yellow, crusting_over, crusting_yellow, ooz*, weepy, weeping, leaking, leaky, leaks, seep*, drain*
      yellow spots|heads|bumps|blob*|head|bubble*, white_heads painful, full_of_pus, abscess*, absess*, boil, boils, squeez* came|yellow|white|out, stuff|something|liquid|fluid|junk|matter coming|came|comes|shot|leaking_out, comes_out when, wet patch|spot|all_the_time, stays wet, sticky crust*, honey_colored, honey_coloured
      ecoul*, liquide|croute|croutes|suint*|truc|secretion*|boutons|peau jaun*|vert*|epais*|blanchatre|trouble, jaune|vert|verdatre|jaunatre|epais sort|coule|suinte|liquide, suint*, purulent*, abces, furoncle*, secretion*, ca_coule, liquide qui_sort|sort|coule, bouton*_blanc* douloureux|mal, du_jus jaune, du_pue, ya_du_pue
      supur*, secrecion*, liquido|costra|costras|costritas|agua|agüita|granos|granitos|materia|cosa|moco amarill*|verd*|espes*|blanc*|turbi*, sale|salio|saliendo|sali amarill*|verd*|liquido|agua|materia|algo|blanco|pus, granitos|granos|barros|espinillas pus|materia|blanco, absceso*, forunculo*, puz, pegajos*, chorrea, escurre*, escurriendo, rezuma*, podrid*
      mustard, cottage_cheese, cream_cheese, squishy, squishing, full|filled|pocket|bubble|bump|lump of|with|inside fluid|liquid|yellow|white|green|gunk, yellow inside|underneath|in_the_middle|middle|center|centre|tip, stuck|glued|crusted|stick* pillow|pillowcase|sheet, matter|juice|stuff|gunk|goop|crud oozing|seeping|coming|leaking|dripping, yellow|green|greeny|greenish|yellowish|cloudy|milky|grey|gray cotton|pad|tissue|pillow|pillowcase|bandage|gauze|towel|wipe*|flannel, cotton|pad|tissue|pillow|pillowcase|bandage|gauze|towel|wipe*|flannel yellow|green|greenish|yellowish|gunk*, pustuly, oozey, oozy, weeping|wet yellow|sticky|spot*|patch*, whiteheads_everywhere with_pus, gunge, crud, crusty_yellow, yellow_crusty, honey_coloured, honey_colored, scab*|crust* honey|green|yellow|gooey|wet
      vert|jaune|verdatre|jaunatre|blanchatre|louche coton|oreiller|taie|mouchoir|compresse*|serviette|lingette*, coton|oreiller|taie|mouchoir|compresse*|serviette vert*|jaun*|verdatre, croute*|croutes miel|melliceres|vert*|jaun*, pu qui|jaune, colle* oreiller|taie, poche liquide|jaune|pus, plein* pus|liquide
      verde|amarillo|amarillento|verdoso|blancuzco|turbio algodon|almohada|gasa|papel|toalla|funda, algodon|almohada|gasa|papel|toalla|funda verd*|amarill*|verdos*, pega* almohada|funda, bolsita pus|liquido|agua|amarill*, llen* pus|liquido|agua, costra*|costrita* miel|verd*|amarill*, pustul*, materia amarill*|verd*, aguita amarill*|verd*|turbi*
      poche molle|pleine|jaune|liquide|de, se_vide_tout_seul, ca_se_vide, lait_caille, fromage_blanc, moutarde, mayonnaise, creme_anglaise, colle* t_shirt|drap|taie|oreiller|serviette, gluant*, baveux, moite* jaune|colle*
      aguachent*, mayonesa, mostaza, requeson, crema_agria, leche_cortada, gelatina, moco*, se_pega toalla|almohada|funda|ropa|gasa, se_vacia, se_vacio, revento|reviento|reventar pus|blanco|amarill*|liquido, bolsa blanda|de
      mayonnaise, vanilla_pudding, pudding, curds, cottage, egg_yolk, yolk, snotty, phlegm*, jelly, gluey, gluey, sticks_to_my pillow|shirt|sheets|towel, keeps_getting_wet
      milky|creamy|cheesy|yellow|green matter|spot|spots|bump|bumps|zit|head, matter milky|yellow|creamy|green, like_mince, raw_mince, fluid|liquid|stuff|water|gunk running|dripping|pouring|coming off|down|out
      brota|sale algo blanco|denso|espeso|amarillo, algo_blanco, blanco_y_denso, truc_blanc qui_sort|epais
      full_of matter|gunk|stuff|goo|liquid|water, matter in|inside|coming|came, traen|trae|con|tiene materia
      substance epaisse|blanche|jaune|visqueuse sort|coule, boutons percent|eclatent|suintent, percent tout_seuls
      gone_green, turned_green, went_green, turning_green, turned_milky, gone_milky, went_milky, milky_today, milky_fluid, milky_stuff, lechoso, laiteux, laiteuse
      se_me_pega|se_pega|me_pega ropa|polera|camiseta|almohada|sabana|playera|remera, colle oreiller|drap|vetement*, sticks|sticking|stuck pillow|pillowcase|sheet|sheets|shirt
      verde sale|salio|me_sale|que_sale
      underneath|below|under is_wet|wet_and, stays_wet, doesnt_dry_up, wet_and_shiny, piel|zona|herida moja|mojada|humeda, y_moja, mouille_dessous
      me|le llora la_piel, llora piel, secarla gasa
      turbi*, jus|liquide|truc trouble|louche, trouble coule
      golden crust*, yellow_stuff coming, green_middle, green_centre, green_center
      baba amarill*|verd*|blanquecin*, exudado cambi*, aguita|agua ya_no_es clar*|transparente
      bouton eclate cremeux, sorti|sort cremeux, mayo sur_le menton|front|visage, croute|croutes jone|jones, de_l_eau_jaune, raide jaune
      yellow stopped|stopping|dripping|running|leaking
      coule vert|jaune|trouble|epais, qui_coule vert|jaune, liquide trouble|louche|jaunatre|verdatre, degouline machoire|cou|joue|menton, bouton|point coule|couler|cesse_de_couler
      rendent|rend|rendait du_jaune|du_vert|du_liquide, coulais|coule|coulait jaune|vert, petites_tetes|tetes|points vertes|verts, truc verdatre|jaunatre, verdatre, tache|taches de_vert|de_jaune pansement|taie|compresse, exuda*, verdoso, llorosa|lloroso mejilla|piel|cara|seca, no_seca raspas|llorosa
      creamy bit|stuff|goo, supura* liquid*|turbio|amarill*, mojado y_brillante|todo_mojado, esta_todo_mojado, gonfle d_eau
    `,
    source: 'docs/clinical.md R9',
  },
  {
    symptom: 'blister',
    acuity: 'urgent',
    phrases: `
      blister, blisterin, coldsores, cold_sore, water_blister*, bubble, bubbles, bubbled, bubbling, pustul*, lip tingl*|numb_and_tingl*, tingling|tingly lip|lips|mouth, canker, vesicle*, herpe*, sore lip, fluid_bubbles
      cloques, bouton_de_fievre, ampoule, levre_qui_picote, herpe*
      ampollas, ampula*, burbuja*, vejig*, herpe*, fogazo*, fuegos
      blister*, blistr*, blistering, cold_sore*, coldsore*, herpes, hsv, fever_blister*, sores, sore_on lip|mouth, open_sore*, ulcer*, lip|lips|mouth tingl*|buzzing, tingl* lip|lips|mouth, shingles, impetigo
      water|fluid|little|tiny|small|clear bubble*|blisters|pockets, bubbles full|filled|fluid|skin, bubbl* up|under|on, fluid_filled, filled_with fluid|water|liquid
      cloque*, ampoule*, vesicul*, bouton|boutons fievre, bouton*_d_eau, bulles|bulle peau|eau|liquide|visage, herpes, feu_sauvage, impetigo, levre* picot*|fourmill*, picot* levre*, aphte*, ulcer*
      ampoll*, ampoy*, vesicul*, fuego|fuegos labial*|labio*|boca, un_fuego, herpes, llag*, ulcer*, burbuj* agua|piel|liquido, bombit* agua|liquido, vejig* agua|piel, cosquill* labio*, hormigue* labio*, labio* hormigue*|cosquill*, culebrilla, pupa labio|boca, calentura labial, boquera*
      welling|bubbling up, bubbles, bubble, watery|fluid|liquid|clear bump*|bubble*|spots|sacs, lip|lips|mouth|corner tingle*|sore|bump|scab|cluster|crusty, cluster* of|bumps|spots, clusters, fever_blister, little_blisters, blistery, welt_full
      levre|levres|bouche|coin picote*|bouton*|brule*|fourmille*|croute, bulles, cloquee, cloque, grappe, boutons_groupes, petites_poches
      labio|labios|boca|comisura hormig*|cosquill*|granito*|fuego*|arde|pica, ampollit*, bolsit* agua|liquido, racimo
      bouton*_deau, boutons_d_eau, boutons|bouton levre|bouche|commissure, granitos|grano|granos labio|boca|comisura, bumps|spots|cluster lip|mouth
      bulle, bulles, un_zona, du_zona, le_zona
      lleno_de|llena_de|tengo|salieron bolit*_de_agua|bolsit*_de_agua|ampoll*
      cloches d_eau|eau, cloche_d_eau
      granitos|bolitas|ampollitas de_agua, agua boca alrededor granitos|bolitas, plak|plaques rouge|rouges ki|qui grat*
      cloche|cloches plein_deau|plein_d_eau|d_eau, plein_deau|plein_d_eau figure|visage|joue
      coldsoar, coldsore, coldsores, cold_soar, coldsor, phlyctene*, phlyctaene*
    `,
    source: 'docs/clinical.md R11',
  },
  {
    symptom: 'burn',
    acuity: 'urgent',
    phrases: `
      raw, blistery, burned_my, burnt_my, skin_off, skin_melting, melting, took_off my_skin|skin, skin peeled raw, open_skin, open_cuts, bleeding_raw, gouge*, deep cut*|scratch*, torn, tear_in, tore, skin_tear*, charred, weeping, scalded, burn_marks, wont_heal, not_healing, isnt_healing, doesnt_heal
      brule*, a_vif, plaies, peau_arrachee, brulures, crame*, lesion*, cicatrise_pas, peau|joue|visage fondu, pele_a_vif
      quemadas, carne_viva, heridas, llagas, lesion*, piel_viva, no_cicatriza, no_cierra, desgarr*, descarapel* vivo, rozad*
      burn, burned, burnt, burns_on, got burned, second_degree, scald*, scorch*, blistered, chemical_burn, actual_burns, raw, rawness, open_wound*, open wound*|sore*|skin|up, wound*, weeping, skin coming|came|come|comes|peeled|fell|falling|rubbed|ripped_off|away, took skin_off|off, flesh, ulcerat*, skin_split, split_open, cracked_open, cracked_and_bleed*, holes_in_my_face, gash, scab* black, black skin|scab*|patch*, turned black, necro*
      brul*, brulure*, cramee, a_vif, chair_vive, plaie*, peau arrach*|part|s_enleve_par, ecorch*, ulcere*, peau_noire, crevass*
      quemad*, quemadur*, quemo, queme, carne_viva, en_carne, herida*, llaga*, piel abierta|cae|cayo|levanta|arranc*, se_me_abrio, escaldad*, pelada_en_vivo, en_vivo, costra_negra
      cru_en_dessous, rouge_cru, chair_a_vif, peau literally|vraiment peel*, pele_par_plaques, lambeaux, en_lambeaux, a_pedazos, a_tiras, despellejada_viva
      s_est_ouverte, s_est_ouvert, plaie ouverte, peau ouverte, chair_a_vif, chair_vive, trou rouge|noir|profond|qui, trous noirs|profonds, hoyo negro|profundo|nuevo, un_hoyo_en_la, un_hoyo_en_mi, hole in_my|in_the face|cheek|skin|chin|forehead, holes in_my_face, crater in|on|forming, exposed_flesh|exposed_tissue
      llorando la_piel, piel llorando|humeda|mojada, peau qui_pleure, piel humeda|mojada siempre|todo
      skin|layer|piece slid|slipped|slough*|wiped|rubbed|peeled off|away, peeled to_the meat|flesh|raw|bone, down_to_the meat|flesh|bone, like_i_put my_face face on|in
      no_skin_left, no_skin on, sans_peau, me_quemaron, quemaron, quemaste, me_han_quemado, m_ont_brule, vous_m_avez_brule
      pelado|pelada|rosado humed*
      graze|patch|skin|it wont_dry|wont_dry_up|doesnt_dry_up|not_drying_up, wont_dry_up, never_dries
      taken|took|taking skin clean_off|right_off|straight_off, fell_asleep_on an_iron, sin_pellejo
      burn*|sting* like acid, arde como_si acido, comme de_l_acide|lacide, quema como acido, me_keme, me_queme con|el|la acido|asido|plancha|sol, achicharr*, quemada|quemado por_el_sol zona|parte|tratada, peau partie avec_le_pansement|avec_le_patch|avec_la_compresse, chair dessous|a_vif|a_nu, wet|mojada raw|pink|rosada like|como nail|una|uña
      laid|lay|slept on_an_iron|on_a_hotplate, iron_mark|iron_burn, mekemo|me_kemo cara|crema, burns|burn on_her_neck|on_his_neck|on_my_neck, peau_part par_plaques, part_par_plaques, a_vif_dessous
      peau_a_nu, peau_a_vif, mis_a_nu, a_nu, al_rojo_vivo, sin_piel, en_carne_viva, looks_cooked, skin_cooked, peau_se_decolle, peau qui_se_decolle, echado_acido, tirado_acido, comme_de_l_acide, like_acid, like_pouring_acid
    `,
    source: 'docs/clinical.md R11',
  },
  {
    symptom: 'infection',
    acuity: 'urgent',
    phrases: `
      infec*, in_fected, infct*, infekt*, septic*, sepsis, cellulit*, celulit*, mrsa, staph, gangrene, festering, fester*, antibiotic*, abx, amoxicillin, urgent_care, impetig*, looks angry, angry_looking, angry red, er_doctor, went_to the_er|er|emergency|hospital|a_and_e, hard_red bumps|lumps|lump, hard lump*, lump* hard|hot|painful|under, nodule*, granuloma*, bumps hurt|painful|hot|sore, painful|hot|sore bumps|lump*|pimple*|spots
      infect*, infecte*, surinfect*, cellulite, septic*, staphylo*, antibio*, boule|boules dure*|chaude*|douloureu*, boutons douloureu*|font_mal|chauds|qui_font_mal, nodule*, urgences
      infect*, infecc*, infesion, infexi*, celulitis, septic*, estafilo*, antibiotic*, bolita*|bola|bolas dura*|caliente*|duele*, granos|granitos|barros duel*|dolor*|caliente*, nodulo*
      microbe*, bacterie*, germe*, s_infect*, attrape microbe|bacterie|truc|saloperie, staph*, impetigo, pas_belle_du_tout, tres_vilain*, vilaine, pas_beau_a_voir, pas_joli_a_voir
      bacteri*, microbi*, germen*, agarre|pesque|contagie bacteria|algo|infeccion, se_ve_feo, se_ve_fea, muy_feo, muy_fea, esta_fea, esta_feo
      bacteria*, germs, germ, caught_something, picked_up_something, picked_up_a_bug, contaminated, dirty_needle
      encono|enconado|enconada|se_encono
      luisant
      impetigo, something_brewing in|under|there|inside, know its_not_infected|it_isnt_infected|its_not_infection, surinfect*
      s_envenim*, envenim*, risque|risques d_infection|dinfection, sure|certaine|certain pas_infecte|pas_infectee
      pas|not infecte|infecting|infected sure|sur, sure que_ce_n_est_pas|que_ce_soit_pas|que_cest_pas|que_c_est_pas une_infection|infecte, pas_sure|pas_sur que_ce_soit_pas|que_ca_soit_pas infecte|infectee, demande si|quand_meme_si c_est_pas|ce_n_est_pas|cest_pas infecte|infectee, sinfecte, s_infecte, gone_septic, septic, infectando, se_le|se_me esta_infectando
    `,
    source: 'docs/clinical.md R12',
  },
  {
    symptom: 'spreading',
    acuity: 'urgent',
    phrases: `
      taking_over, took_over, takes_over, redness|red crossing|invading|creeping, s_empare, se_apodera, invad*
      bigger, doubled size, doubled_in_size, spread, reaching|reached|moved|gone|going_down|to|into neck|ear|jaw|chest|eye|scalp, redness all_over|worse|moving|intense|angry, red halo|ring, ring_around, darkening, deeper red, more swollen|sore|painful|red, hot_swollen, hot_and, feels hot, feels_like fire, skin_is_on_fire, burning_hot, blazing, heat from|off|radiating, patch bigger|growing|larger, red_patch bigger|growing|spreading, sore_and_hot, hard_and red|hot|warm, hardening, hardened, lines under|red, veins red
      elargi*, s_elargit, rouge partout|cou|violet|fonce|vif, monte cou|oreille|oeil, dur_et, durci*, induré, plus_grand*, plus_gonfle*, plus_douloureu*, envahi*, tres_rouge*_et, rouge_feu, chaud_dur, chaleur qui
      mas_hinchad*, mas_inflamad*, mas_dolor*, se_hace|haciendo|hizo mas_grande|grande, pasando al|a_la cuello|oreja, bajando al|hacia cuello|pecho, subiendo a|hacia, morad* y_roj*|y_calient*|y_muy_calient*, endurec*, duro|durito|durita|duros y_rojo|y_roja|y_caliente|roj*|caliente, se_me_esta_pasando, abarca, regando, regado, se_rego, hierve, quemando
      spread*, spreding, streak*, hotter, red_line*, red_lines, lines going|running|up|from, line going|running up|down, redder, more_red, more_and_more_red, more_inflamed, getting|got|gotten|gets|turning|becoming red|bigger|larger|darker|hot|angry|purple|hotter, darker_red, growing, crawling, creeping, moving|moved|travel*|going|climb*|coming|extend* down|up|across|towards|toward|into neck|face|chest|jaw|ear|cheek|eye|side, bigger, got_bigger, radiating, heat_coming, hot_to touch|the_touch, hot and|comma hard|red|swollen|painful|throbbing, red and hot, red_hot, hot patch|red|skin|cheek|face|spot, face|skin|cheek|it hot, on_fire, boiling, so_inflamed, really_inflamed, very_inflamed, getting_inflamed, inflamed_and, inflammation, blotch* all|down|spreading, outta_control, out_of_control, red wont|isnt|not calm*|going, not calming, everywhere_now, my_whole face|jaw|neck red, fiery, purple patch*, deep_red, scarlet
      etend*, setend, s_etend*, propag*, etale*, gagne cou|visage|joue|front|terrain, trainee*|traits|trait|lignes|ligne|stries rouge*, rouges qui_remontent|remontent, plus_chaud*, plus_rouge*, de_plus_en_plus, chaud_au_toucher, chaude_au_toucher, rouge et_chaud*|chaud*, chaud* et_rouge*|rouge*, descend cou|sur, remonte* vers|oreille|cou, agrandi*, s_agrandit, grossi*, grandit, augment*, chauffe_de, brulante, enflamm*, inflam*, tres_chaud*
      extiend*, estend*, estiend*, esparc*, espars*, propag*, corriendo cuello|cara|a, corre* cuello|cara, rayas|lineas|raya|linea roja*, suben|sube oreja|cuello|cara|ojo, mas_caliente*, mas_roj*, cada_vez_mas roj*|caliente*|grande|hinch*|inflam*|feo|fea, cada_vez_mas, caliente al_tocar|tacto|roj*, roj* caliente*, muy_caliente, bien_caliente, creciendo, crecio, crece, agrand*, mas_grande, se_me_inflama, inflamandose, va_en_aumento, aument*, avanz*, hirviendo, ardiendo
      red|redness|rash|patch|blotch|splotch|mark|line|lines|streak* spread*|grow*|growin|growing|creep*|crept|climb*|travel*|mov*|went|goes|going|gone|reached|cross*|head*|track*|past|beyond|halfway|down|up|further|farther|wider past|beyond|into|toward|towards|across|all_day|hour|line|neck|chest|ear|eye|jaw|temple|collar|collarbone|hairline, growin, creepin, spreadin, spred, past_the_line, outside_the_line, beyond_the_line, line_i_drew, angrier, angry_red, more_angry, getting_angry, looks_angry, looks_angrier, beet_red, red_as_a_beet hot|warm, throws_heat, giving_off_heat, fry_an_egg, heat_coming_off, like|as furnace|radiator|oven|stove|iron|a_furnace|a_radiator|an_oven|a_stove
      rouge|rougeur|plaque|trainee* s_etend*|etend*|descend*|monte*|gagne*|remont*|avance*|grandi*|progresse*, trainee* rouge*, depasse_le_trait, depasse_la_ligne, depasse_la_marque, de_plus_en_plus rouge|chaud*|gros*|enfle*|gonfle*, chauffe comme|beaucoup|fort, radiateur, fer_a_repasser, plus_rouge|plus_chaud qu_hier|que
      rojo|rojez|roja|mancha|raya*|linea* baja*|sube*|extiend*|expand*|avanz*|crec*|pasa*|llega*|corre*|camina* pecho|cuello|oreja|ojo|hacia|hasta|por, se_extiend*, se_expand*, se_esparc*, se_propag*, rayas_rojas, linea_roja, lineas_rojas, paso_la_linea, paso_la_raya, cada_vez_mas roj*|grande|hinchad*|caliente, como plancha|comal|horno|estufa, hirviendo
      double|doubled|tripled|twice since|overnight|as|in|from, grown double, size palm|hand|quarter|coin|plate|saucer|fist, was coin|dime|pea|penny|dot now, doubled_since, twice_as red|big|swollen|hot|sore, coin now hand|palm, getting_further, moved_to|down_to|up_to my_neck|my_ear|my_chest|my_eye|neck|ear|chest|eye
      double|doublé|triple depuis|hier|taille|volume, deux_fois_plus rouge|gros*|enfle*|gonfle*|chaud*, piece maintenant|aujourd paume|main, taille paume|main|piece|balle|oeuf, descendu*|descend|remonte*|monte|arrive|atteint|passe*|va|vers cou|oreille|oeil|torse|poitrine|decollete|gorge|machoire, dans_le_cou rouge*|plaque|ca
      baj*|sub*|corr*|pas*|lleg*|va|fue|extend*|avanz*|camin* cuello|oreja|pecho|mandibula|escote|sien, bajando|subiendo|sube|llega|llego|corre|avanza|extiende al_ojo|hacia_el_ojo|hasta_el_ojo|ojo, doble de|que roj*|grande|hinchad*|inflamad*|ayer, el_doble, moned* mano|palma|ahora, tamano mano|palma|moneda|huevo|pelota|limon|ciruela, duplic*, triplic*, va_para la|el oreja|cuello|ojo|pecho
      expanding, extending, extended to|down|up|into, s_etend*, se_extiend*, extendiendo*, se_ha_extendido, gagne_du_terrain, gagne_le, purple patch*|blotch*|streak*|lines, radiating, radiates, violet* rouge|plaque*|tache*|trainee*, gone_purple, turned_purple, going_purple, firm_and hot|red|sore, hard_and
      red|crimson|scarlet|pink|purple|dark|angry line|lines|stripe|stripes|streak|streaks|trail running|going|from|up|down|towards|toward|tracking, ligne|lignes|trait|traits rouge*|violet* monte*|descend*|vers|qui
      rouge|rougeur|plaque jusqu_au|jusqu_a_la|jusqu_aux|jusqu_a decollete|cou|oreille|oreilles|yeux|epaule*|poitrine|menton|front, rojo|roja|rojez hasta cuello|oreja|pecho|ojo|escote|hombro, lineas|linea|rayas coloradas|rojas|roj*|van, red down|up|all_the_way to my|neck|chest|ear|shoulder
      now whole|entire|all|both face|cheek|cheeks|side|neck|jaw red|redder|swollen|hot, now_the_whole, red|pink|hot|swollen|puffy|sore|worse|itchy|burning|hurting|hurts|painful again_today|all_over_again, bright_red_again, red_again, swollen_again, puffy_again, hot_again, sore_again, hurts_again, hurting_again, rouge_a_nouveau, de_nouveau rouge|gonfle*|chaud*|mal, roja_otra_vez, otra_vez roj*|hinchad*|caliente
      tracks|track red|under|up, red tracks, pink to_red|to_dark|to_purple, dark_red, deep_red, turned_dark
      only|just|solo|que|juste|seulement cheek|cheeks|chin|forehead|nose|cachetes|mejillas|barbilla|frente|joue|joues|menton|front now|today|hoy|ahora|maintenant|aujourd
      redness|red is_on_my_chest|on_my_neck_now|on_my_body|on_my_arms|moved_to, moving_outward, moving_outwards, creeping_outward
      past_the_ink, past_the_line, past_the_pen, well_past the_ink|the_line, was_a_10p|was_a_5p, patch now_a|now_its_a
      ocupa mas|mas_que
      redness travelled|traveled|travelling|migrated, more_reddish today|than|now, its_a_saucer, today beetroot
      poniendo mas_colorad*|mas_roj*|mas_encendid*, medio_cuello
      abrasando, abrasada, rouge_brique, rouge|aujourd_hui|maintenant ecarlate, chez_moi_ca_monte, rougeur passe|gagne|arrive derriere|vers
      red|redness|pink thread|line|string under_the_skin|going_down|down_from, down my_neck_now, its|it_s|now down my_neck|my_chest, heading|headed for|to|down my_chest|my_neck|my_ear, rojo|colorado me|se|ya al|en_el llega|baja|bajo|llego|yega pecho|cuello|oreja, se_me_bajo lo_rojo|el_rojo, barre|ligne|trait rouge qui_va|qui_part|qui_descend, descend|descendu vers|jusqu clavicule|cou|poitrine|oreille, beyond|past|outside the_lines|the_edge|the_area
      colorada|roja|rojo|rouge|red mas|plus|more que_cuando|que_quand|than_when sali|salgo|left|sorti, mas_colorada que, mas_roja que, mas_rojo que, mucho_mas colorada|roja|rojo hoy, hoy mas_colorada|mas_roja|mucho_mas, rojo al_contrario|en_las_orejas|tambien_en, redness returned|came_back|is_back larger|bigger|worse, rougeur|rouge en_train_de_courir|court|a_pris|ma_pri|m_a_pris|gagne cou|visage|mtn, le_cou aussi|est pris, red gone|reds_gone|is_past past|past_where, gone_past where, lie_de_vin
      was_better_yesterday, better_yesterday than, looked_better_yesterday, va_para_atras, voy_para_atras, va_pa_atras, rougit_toujours_plus, toujours_plus rouge|rougit, mas_bravo, mas_encendido, mas_encendida, gone_past_where, al_contrario tambien_en
    `,
    source: 'docs/clinical.md R13',
  },
  {
    symptom: 'swelling',
    acuity: 'urgent',
    phrases: `
      tripl*, quadrupl*, size of|like golf|tennis|baseball|egg|orange|grapefruit, egg_sized, unrecognizable, unrecognisable, meconnaissable, irreconocible
      swollen lots|bad|badly|shut|alot|closed|hard|tight|like|af|unrecogni*|so, swelling worse|up|lots|increas*|doesnt|wont|getting|growing|eye|nose|side|cheek|jaw, so|very|really|super|extremely|massively|badly|insanely|crazy|hella|way|too|quite|mad swollen|puffy|swelling|swelled, cant_recogni*, dont_recogni*, one_side is, side bigger|swollen|puffier, bigger_than the_other|other, like_a potato|melon|pumpkin|football|monster|boxer|balloon, ballooned, inflating, swell_up, swelled_up, swollen_up, cant open mouth
      gonfle* tres|beaucoup|enorme*|vraiment|super|cote|fort|comme, tres|super|hyper|vraiment|trop|tellement|si gonfl*|enfl*|bouffi*, bien_gonfle, bien_gonflee, bien_enfle, bien_enflee, bien_gonfles, encore_plus gonfl*|enfl*|bouffi*, un_cote_plus gonfle*|gros, comme_un_ballon, ca_gonfle, ca_enfle, gonfle_a_vue, regonfle*, visage_double, tete_comme, tellement_gonfle
      hinchad* mucho|muchisimo|bastante|cada|demasiado|ojo|ojos|cerrado|lado, bien_hinchada, bien_hinchado, bien_inflamada, muy|super|re|tan|demasiado|bastante|toda hinchad*|inflamad*|inchad*|inflad*, se_me_hincho, se_me_hincharon, se_hincho, como_globo, como_sapo, como_monstruo, hinchazon aument*|no_baja|sube|fuerte|enorme|mucha, mas_de_un_lado
      keep|keeps|kept swell*|puff*, swell*|swollen|swole|swolen|swelled|puffy|puffed|puff* shut|closed|bigger|worse|double|massive*|huge|enormous*|twice|overnight|balloon, balloon*, blew_up, blown_up, face twice|double|doubled|huge|balloon*|blew|blowing|blown|unrecogni*|round, twice_the_size, double_the_size, chipmunk, moon_face, one_side bigger|swell*|swollen|puff*, swell* one_side, puffing_up, getting|more|bigger swollen|puffier|puffy|swelling, glasses dont_fit, lopsided, hamster
      doubl* volume|de|taille, deux_fois volume|taille|plus, regonfl*, enorme* gonfl*|oedeme, gonfl* enorme*|un_cote|seul_cote|double|beaucoup|ballon, ballon, bouffi* enorme*, visage deforme*|meconnaissable
      hinchadis*, hinch*|inflam*|infl* mucho|muchisimo|demasiado|lado|doble|cerrad*|enorme*|globo|monstruo, el_doble, un_lado hinch*|inflam*, se_me_inflo, se inflo, volvio hinch*, deform*
      twice|double|triple|two_times|three_times size|normal, size golf|egg|tennis|plum|orange|grapefruit|baseball|melon, like elephant|balloon|chipmunk|hamster|quasimodo|boxer|pufferfish|blowfish|michelin|pumpkin|hitch|squirrel, chipmunk, hamster, blowfish, pufferfish, elephant_man, quasimodo, moon_face, unrecognizable, unrecognisable, dont|cant|hardly|barely recognize|recognise, swelled|swole|blew|puffed|ballooned up|right_up|massive*, ballooning, ballooned, goose_egg, cant open|see|find|fit eye|jaw|cheekbone|glasses, neck_is_swelling, hard_to turn|open|move|chew|close head|neck|mouth|jaw, swelling neck|jaw|throat, bigger_than_the_other, fatter_than_the_other, one_side|one_cheek bigger|fatter|puffier|swollen|huge, bigger|fatter|puffier than other
      deux_fois|double|triple plus_grosse|taille|volume, joue|visage|cote|levre|front deux_fois|double|triple|enorme|ballon|hamster, hamster, ballon_de_baudruche, comme_un_ballon, elephant_man, meconnaissable, me_reconnais_pas, plus_gros*_que|grosse_que l_autre|autre, quasimodo, boursoufl*, gonfle*|enfle* d_un_cote|d_un_coup|a_vue_d_oeil|comme|enormement
      doble|triple|dos_veces tamano|grande|normal, como globo|pelota|hamster|ardilla|boxeador|monstruo|sapo, irreconocible, no_me_reconozco, mas_grande_que|hinchad*_que otro|la_otra|el_otro, cachete|mejilla|lado|cara doble|enorme|globo|inflad*|pelota, me_infle, me_hinche mucho|toda|feo|horrible, se_me_hincho, deforme, deformad*
      pris dix|cinq|vingt kilos, cote droit|gauche enorme|gros|gonfle|enfle|double|lourd, michelin, bibendum, crapaud, parezco quico|kiko|monstruo|hamster|sapo|ardilla|globo, kiko, pan_dulce, bollo, solo_del|solo_de lado, solo_un lado|cachete, like toad|cauliflower|potato|football|watermelon|a_toad|a_potato|a_football|a_watermelon
      like|as_big elephant|balloon|a_balloon|monster|a_monster, como monstruo|globo|un_globo|un_monstruo
      puffier|bulgier|fatter|rounder|bulging|bulgy now|than|each|every|today|daily, bulges, bulging, jowl bigger|swollen|bulg*|huge
      joue|visage|levre|paupiere|front|nez|cou grosse|gros|enorme|enormes, mejilla|cachete|labio|parpado|frente|cuello grande|enorme|gorda|gordo|sandia|melon|como_pelota, cheek|jaw|neck|face big|huge|massive|enormous|fat|giant, comme une_balle|un_oeuf|une_orange|un_melon|une_pasteque|un_pamplemousse, oeuf pigeon|front|joue, chichon*, bosse apparu*|grosse|enorme|dure, gonfl*|enfl* encore_plus|plus_qu_hier|davantage|tous_les_jours, se_me incho|hincho|inflo, incho|hincho cara|frente|mejilla|cachete|ojo|labio, sandia, pasteque
      se_me_inflo, se_me_inflaron, boca|labio|cara|ojo inflo|inflado|inflada, one_eye peeping|slit|shut, peeping_out
      swelling comes_and_goes|its_come|come_back, inchada_inchada|hinchada_hinchada|hinchado_hinchado, boca|labio|labios de_pato|pato, gonflement|enflure remonte|augmente|monte, enfle|enflee|gonfle|gonflee a_droite|a_gauche, ouvrir la_paupiere|paupiere impossible|peux_pas, paupiere lourde|bombee
      continue|continuent de_gonfler|a_gonfler|d_enfler
      up_like_dough, like_dough, side|cheek|eye come_up|came_up so_much, in_lumps
      labios como angelina, la_bola mandibula|cuello|cara, inflan parpados|labios
      gonfl* au_lieu_de, paupieres_comme_des quenelles|boudins|balles|boules
      hinchazon va_a_mas|a_mas|aumenta|crece, cachete|mejilla normal y_el_otro|y_la_otra, blowing_up more|on, joue pleine et|pis l_autre, une_joue normale l_autre|et_l_autre, ecureuil|hamster une_joue|d_un_cote, enfler|enfle|enfl dun_bord|d_un_bord|just_dun, visage|figure a_double, yeux presque_clos|presque_fermes, yeu|yeux souvre|s_ouvrent|souvrent plus|pas
      en_bouee, c_etait_le_double, fait_le_double, twice_the right|left|other, balle_de_tennis, balle_de_golf, le double_de_l_autre
      had_a_tooth_out, tooth_out face|cheek|look
      face_is_so_full, face_so_full, sleep|sleeping|slept sitting_up face|cheek|swollen
    `,
    source: 'docs/clinical.md R14',
  },
  {
    symptom: 'smell',
    acuity: 'urgent',
    phrases: `
      smell*, smel, smely, stink*, stinky, stench, odor*, odour*, reek*, funky, rotten, foul, funk, whiff, pongs, pong
      sent mauvais|fort|bizarre|drole|pas_bon|pas_tres_bon|moisi|pourri, sens|sentent mauvais|pas_bon, odeur*, pue, ca_pues, puent, puer, schlingue, pourri, nauseabond*
      guele, olor*, apest*, hiede, hedor, tufo, peste, pestilen*
      smells|smell|smelling|stinks|stink|stinking|reeks|pongs|whiffs|odour|odor|whiff off|funky|rank|rotten|fishy|cheesy|bad|foul|nasty|gross|weird|awful|funny|strange|sour|sweet|putrid|rancid|disgusting, pongs, reek, reeks, reeking, rancid, putrid, whiffy, niffs, rotten_meat, off_meat, smelly
      sent|pue|odeur|sentir mauvais*|bizarre|fort|drole|pourri*|rance|fromage|degueu*|immonde|affreu*, pue, puer, puent, schlingue
      huele|oler|olor|apesta mal|feo|raro|fuerte|podrid*|agrio|queso|fetid*|horrible, apest*, hiede, fetid*, mal_olor, olorcito feo|raro
      huele, huelen, olia, hedor
      mauvaise_odeur, mal_olor, bad_smell, foul_smell, bad_odor, bad_odour
      eggy, nasty|rotten|foul|bad|horrible|horrid|disgusting|awful scent|niff|pong|whiff|stench|smell|odour|odor, stench
      stank, stunk, smelt bad|off|rotten|funny
      whiffs, whiff, whiffing, honks, honking, minging, mings
      sa_pu, ca_pu, sa_pue
      tufito, jiede, empeste*, odeur pas_tres_catholique
      sent|sens comme_quand platre|pansement|vieux, sent comme un_vieux|une_vieille|du_fromage|la_viande|le_moisi
      huela|huele|oler a_podrido|podrido|mal, smelling|smells|smelly bad|off|funny|rank
      pa_que|para_que no_huela|no_apeste, huela|huele|apesta podrido|a_podrido
    `,
    source: 'docs/clinical.md R16',
  },
  {
    symptom: 'allergy',
    acuity: 'urgent',
    phrases: `
      all_over_me, all_over_my arms|body|chest|back|stomach|legs|neck, come_out_in, come_up_in, whole_body itch*|red|rash, body itches|itching, mon_corps gratte|demange, tout_le_corps, todo_el_cuerpo, cuerpo entero pica|rojo
      itch* arms|legs|chest|stomach|hands|belly|body|palms, arms|legs|body|hands itch*, bumps|spots|dots|patches arms|legs|stomach|belly|body, gratt*|demang* bras|jambes|ventre|mains|corps, bras|jambes|ventre|mains|corps gratt*|demang*, pica*|comezon brazos|piernas|pecho|espalda|manos|panza|cuerpo|todo, brazos|piernas|espalda|manos|panza pica*|comezon, por_todos_lados, por_todas_partes
      allergy, alergy, rashes, itchy_all_over, itchy everywhere|whole, itchy_everywhere, bumps arms|legs|chest|body|stomach|neck, dots all_over|arms|body, red_dots, wheals, blotches all|everywhere|spreading, blotchy_all_over, histamine, swollen_and_itchy, benadryl, antihistamine*
      gratte_partout, demange_partout, boutons_partout, plaques_partout, antihistaminique*, zyrtec, rougeurs_partout, allergie
      pica_todo, comezon_en_todo, granitos_en_todo, me_pica_todo, antihistaminico, intoxic*, alergic*
      allerg*, alerg*, hives, hivs, hive, rash*, welts, welt, urticaria, nettle, itch* all_over|everywhere|whole|head_to_toe|whole_body, all_over my_body|body, bumps all_over|everywhere, raised|red patches|blotches|plaques|itchy all|over|everywhere|body, broke_out all|in, breaking_out_in, prickly_all_over
      allergi*, urticair*, eruption*, plaque*, gratte|demange* partout|corps, rougeurs|boutons partout|corps|tout_le_corps
      alerg*, urticaria, ronch*, sarpullid*, salpullid*, roncha*, erupcion*, pica* todo_el_cuerpo|por_todos|cuerpo, granos|granitos|puntitos|manchas todo_el_cuerpo|por_todo|cuerpo, comezon todo_el_cuerpo|cuerpo, habon*
      blotch*|spots|bumps|patches|dots|rash|welts|lumps arms|arm|chest|legs|leg|neck|stomach|belly|body|back|hands|torso|tummy|shoulders, arms|chest|legs|stomach|belly|body|back|hands|torso|tummy blotch*|bumps|dots|rash|welts|itch*|hives|red, whole_body, all_over_my_body, head_to_toe, nettle*, hivey, since_i_used|since_using|since_the_new|after_using|after_the|reacting|reacted|reaction cream|serum|product|mask|balm, reacted
      plaques|boutons|taches|rougeurs bras|jambes|ventre|torse|poitrine|dos|corps|mains|cou, bras|jambes|ventre|torse|corps|dos plaques|boutons|rougeurs|gratt*|demange*, reaction creme|serum|produit, urticaire
      manchas|ronchas|granos|granitos|puntos brazos|piernas|panza|estomago|pecho|espalda|cuerpo|manos, brazos|piernas|panza|pecho|espalda|cuerpo|cuello manchas|ronchas|granos|granitos|picazon|comezon, picazon|comezon brazos|cuello|piernas|pecho|espalda, reaccion crema|serum|suero|producto, urticaria
      couvert*|covered|cubiert* taches|plaques|boutons|spots|bumps|blotches|hives|ronchas|manchas|granos, taches roses|rouges dos|ventre|bras|partout|gonfle*
      boutons|plaques|taches jusqu_aux pieds|jambes|mains, toute_en_boutons, plein_de_boutons partout, brotada|brotado|ronchada hasta|toda|todo|entera|pies, me_llene_de habas|ronchas|granos|manchas|bolitas, habas, llena_de ronchas|habas|granitos
      whelps, whelp, all_over_itch, itch*|pica*|gratte*|demange* palms|palmas|paumes|soles, ortie*, piqures ortie*|partout
      spots all_on|all_over|all my_body|body, verdugon*, zebrures, meme_les_pieds, piel con|como relieve
      sorti|ai_sorti|fait des_bosses|des_boutons|des_plaques partout|apres|corps, corps entier|tout_entier boutons|plaques|bosses, boutons grattent jusque|partout|dos|corps, neck|chest|arms raised and|red|itch*
      brot* completo|entera|entero|todo|cuerpo, rash on_her|on_his|all_over whole_body, plak|plaques|plaque sorte|sortent|sort partout|gratt*, gratt*|grat* partout plak|plaques, sarpullido por_todo
    `,
    source: 'docs/clinical.md R20',
  },
];
