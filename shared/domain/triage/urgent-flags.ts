import { lightHeadedLater } from './emergency-flags.ts';
import type { RedFlag } from './red-flag.ts';

/** What a person must speak to the client about the same day. To be deepened and signed off by a clinician. */
export const urgentFlags: readonly RedFlag[] = [
  lightHeadedLater,
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
    `,
    source: 'docs/clinical.md R9',
  },
  {
    symptom: 'fever',
    acuity: 'urgent',
    phrases: `
      feverish, running_a_fever, low_grade, cant_get warm, freezing, cold_then_hot, clammy, drenched sweat, soaked sweat, sweaty, rigors, achy, aches_and, aching body, like_the_flu, feel_hot all_over, hot_all_over, aches all_over, thermometer
      tremble*, transpire*, sueur*, froid_et_chaud, chaud_puis_froid, j_ai_froid, tremblote*, thermometre
      temblor*, sudando, sudor*, con_mucho_frio, huesos, dolor_en_el_cuerpo, tengo_frio, frio_y_calor, termometro
      fever*, fevr, feber, fevor, temperature*, temp, temps, temprature, febrile, chills, chilly_and, shiver*, shaking, shakes, trembl*, sweats, night_sweats, cold_sweat*, sweating, burning_up, hot_and_cold, cold_and_hot, running hot, freezing cold|under|shak*, teeth chatter*, goosebumps and_hot|hot, hundred_and_one, hundred_and_two, hundred_and_three, hundred_one, hundred_two, one_oh_one, one_oh_two, one_oh_three, flu, flu_like, achy all|and|body|everywhere, aching all_over|everywhere, body_ache*, bodyaches, 🤒, 🌡, 🥵, 🥶
      fievr*, fiever, frisson*, grelot*, tremble*, temperature, courbatur*, bouillante*, bouillant, brulante_de, sueurs, transpire, claque* dents, froid toute_la_nuit|tout_le_temps, chaud_et_froid, chaud_froid, febrile*, degres, fiebreuse, grippe, etat_grippal
      fiebr*, febril*, escalofrio*, calentur*, temperatura*, temperaturita, tembl*, tiritando, tirit*, afiebrad*, cortada con_frio|frio, frio toda_la_noche, sudando frio, sudor* frio*, sudores, destemplad*, cuerpo_cortado, dolor_de_huesos, dolor cuerpo, grados, ardiendo en|de_fiebre, quebranto, gripe, gripa
      shiverin, shivery, shiveryy, shiver, the_chills, teeth_chattering, teeth_are_chattering, sweating_buckets, sweat|sweats|sweated|sweating through|bed|sheets|night|all_night, under blankets|covers|duvets, blankets cold|freezing|shaking|still, burning_up, burnin_up, thermometer, high_temp, running_a_temp, roasting, boiling_hot, hot_then_cold, cold_then_hot, feel_hot_and, fevery, feverishh, 38_and_a_half, thirty_eight, thirty_nine, thirty_eight_and, a_hundred_and|hundred one|two|three|four
      grelott*, claqu* dents, sous couettes|couette, trente_huit, trente_neuf, 38_et_demi, 39_et_demi, de_la_temperature, je_transpire, trempee_de_sueur, chaud_froid, brulant*_de_fievre, 38_et_quelques, bouillant*_au_toucher
      38_y_medio, 39_y_medio, treinta_y_ocho, treinta_y_nueve, ardiendo_de, ardiendo_en, castañe*, bajo_cobijas, con_cobija*, mucho_frio, sudo_frio, sudada, empapada_en_sudor, con_38, con_39, tengo_38, tengo_39, a_38, marco_38
      37_9, 38|39|40 subiendo
      chaud_froid
      jai|ai 38|39|40 jsuis|je_suis|depuis|hier|ce_matin|la_nuit|cette_nuit|de_temperature, au_lit avec 38|39|40, un_poco_de 38|39|40
    `,
    source: 'docs/clinical.md R10',
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
    `,
    source: 'docs/clinical.md R11',
  },
  {
    symptom: 'burn',
    acuity: 'urgent',
    phrases: `
      raw, blistery, burned_my, burnt_my, skin_off, skin_melting, melting, took_off my_skin|skin, skin peeled raw, open_skin, open_cuts, bleeding_raw, gouge*, deep cut*|scratch*, torn, tear_in, tore, skin_tear*, charred, weeping, scalded, burn_marks, wont_heal, not_healing, isnt_healing, doesnt_heal
      brule*, a_vif, plaies, peau_arrachee, brulures, crame*, lesion*, cicatrise_pas, fondu, pele_a_vif
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
      mas_hinchad*, mas_inflamad*, mas_dolor*, se_hace|haciendo|hizo mas_grande|grande, pasando al|a_la cuello|oreja, bajando al|hacia cuello|pecho, subiendo a|hacia, morad* y, endurec*, duro|durito|durita|duros y|roj*|caliente, se_me_esta_pasando, abarca, regando, regado, se_rego, hierve, quemando
      spread*, spreding, streak*, hotter, red_line*, red_lines, lines going|running|up|from, line going|running up|down, redder, more_red, more_and_more_red, more_inflamed, getting|got|gotten|gets|turning|becoming red|bigger|larger|darker|hot|angry|purple|hotter, darker_red, growing, crawling, creeping, moving|moved|travel*|going|climb*|coming|extend* down|up|across|towards|toward|into neck|face|chest|jaw|ear|cheek|eye|side, bigger, got_bigger, radiating, heat_coming, hot_to touch|the_touch, hot and|comma hard|red|swollen|painful|throbbing, red and hot, red_hot, hot patch|red|skin|cheek|face|spot, face|skin|cheek|it hot, on_fire, boiling, so_inflamed, really_inflamed, very_inflamed, getting_inflamed, inflamed_and, inflammation, blotch* all|down|spreading, outta_control, out_of_control, red wont|isnt|not calm*|going, not calming, everywhere_now, my_whole face|jaw|neck red, fiery, purple patch*, deep_red, scarlet
      etend*, setend, s_etend*, propag*, etale*, gagne cou|visage|joue|front|terrain, trainee*|traits|trait|lignes|ligne|stries rouge*, rouges qui_remontent|remontent, plus_chaud*, plus_rouge*, de_plus_en_plus, chaud_au_toucher, chaude_au_toucher, rouge et_chaud*|chaud*, chaud* et_rouge*|rouge*, descend cou|sur, remonte* vers|oreille|cou, agrandi*, s_agrandit, grossi*, grandit, augment*, chauffe_de, brulante, enflamm*, inflam*, tres_chaud*
      extiend*, estend*, estiend*, esparc*, espars*, propag*, corriendo cuello|cara|a, corre* cuello|cara, rayas|lineas|raya|linea roja*, suben|sube oreja|cuello|cara|ojo, mas_caliente*, mas_roj*, cada_vez_mas roj*|caliente*|grande|hinch*|inflam*|feo|fea, cada_vez_mas, caliente al_tocar|tacto|roj*, roj* caliente*, muy_caliente, bien_caliente, creciendo, crecio, crece, agrand*, mas_grande, se_me_inflama, inflamandose, va_en_aumento, aument*, avanz*, hirviendo, ardiendo
      red|redness|rash|patch|blotch|splotch|mark|line|lines|streak* spread*|grow*|growin|growing|creep*|crept|climb*|travel*|mov*|went|goes|going|gone|reached|cross*|head*|track*|past|beyond|halfway|down|up|further|farther|wider past|beyond|into|toward|towards|across|all_day|hour|line|neck|chest|ear|eye|jaw|temple|collar|collarbone|hairline, growin, creepin, spreadin, spred, past_the_line, outside_the_line, beyond_the_line, line_i_drew, angrier, angry_red, more_angry, getting_angry, looks_angry, looks_angrier, beet_red, red_as_a_beet hot|warm, throws_heat, giving_off_heat, fry_an_egg, heat_coming_off, like|as furnace|radiator|oven|stove|iron|a_furnace|a_radiator|an_oven|a_stove
      rouge|rougeur|plaque|trainee* s_etend*|etend*|descend*|monte*|gagne*|remont*|avance*|grandi*|progresse*, trainee* rouge*, depasse_le_trait, depasse_la_ligne, depasse_la_marque, de_plus_en_plus rouge|chaud*|gros*|enfle*|gonfle*, chauffe comme|beaucoup|fort, radiateur, fer_a_repasser, plus_rouge|plus_chaud qu_hier|que
      rojo|rojez|roja|mancha|raya*|linea* baja*|sube*|extiend*|expand*|avanz*|crec*|pasa*|llega*|corre*|camina* pecho|cuello|oreja|ojo|hacia|hasta|por, se_extiend*, se_expand*, se_esparc*, se_propag*, rayas_rojas, linea_roja, lineas_rojas, paso_la_linea, paso_la_raya, cada_vez_mas roj*|grande|hinchad*|caliente, como plancha|comal|horno|estufa, hirviendo
      double|doubled|tripled|twice since|overnight|as|in|from, grown double, size palm|hand|quarter|coin|plate|saucer|fist, was coin|dime|pea|penny|dot now, doubled_since, twice_as red|big|swollen|hot|sore, coin now hand|palm, getting_further, moved_to|down_to|up_to my_neck|my_ear|my_chest|my_eye|neck|ear|chest|eye
      double|doublé|triple depuis|hier|taille|volume, deux_fois_plus rouge|gros*|enfle*|gonfle*|chaud*, piece maintenant|aujourd paume|main, taille paume|main|piece|balle|oeuf, descendu*|descend|remonte*|monte|arrive|atteint|passe*|va|vers cou|oreille|oeil|torse|poitrine|decollete|gorge|machoire, dans_le_cou rouge*|plaque|ca
      baj*|sub*|corr*|pas*|lleg*|va|fue|extend*|avanz*|camin* cuello|oreja|pecho|ojo|mandibula|escote|sien, doble de|que roj*|grande|hinchad*|inflamad*|ayer, el_doble, moned* mano|palma|ahora, tamano mano|palma|moneda|huevo|pelota|limon|ciruela, duplic*, triplic*, va_para la|el oreja|cuello|ojo|pecho
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
    `,
    source: 'docs/clinical.md R14',
  },
  {
    symptom: 'eye',
    acuity: 'urgent',
    phrases: `
      eye|eyes all|really|so|very|bright red, eye red|goop|gunk*|yellow, swollen eye*, puffy eye*, eyes swollen|red, cant_see_out, eye closed|shut|swell*, eye_is_swollen, eye_infection, eyelid swollen, eye_hurts, sting* my|in|the eye|eyes, eyes sting*|burn*|water*
      oeil rouge|gonfle|ferme|colle|larmoie|pique|brule, yeux rouges|gonfles|fermes|colles|piquent|brulent
      ojo rojo|hinchado|cerrado|pegado|lloroso, ojos rojos|hinchados|cerrados|llorosos|arden
      eye_is|eye_looks|eye_feels|eyes_are|eyes_feel|eye|eyes|eyeball*|eyelid* red|pain*|hurt*|sore|itch*|burn*|sting*|swell*|swollen|swelled|swole|puff*|shut|closed|close|closing|gritty|water*|bloodshot|stuck|crust*|goo*|weep*|ach*|scratch*|infect*|throb*|black|pink|goopy|twitch*
      red|pain|painful|hurts|hurt|sore|itchy|burning|swollen|puffy|bloodshot|pink|pressure|gritty in|behind|my|the|left|right eye|eyes|eyeball*|eyelid*, bloodshot, pink_eye, cant|cannot|couldnt|wont|barely|hard open|opening|close eye|eyes|it, cant get eye open, eye* wont_open|wont|cant, conjunctiv*, pain behind eye|eyes, something in_my_eye|eye, eye problem*, 👁
      oeil|yeux|paupiere*|oeuil rouge*|mal|douleur*|gonfl*|pleur*|ferme*|colle*|brul*|piqu*|gratt*|coule*|enfl*|injecte*|ouvr*|larmo*, mal|douleur|rouge* oeil|yeux, ouvrir oeil|yeux|l_oeil, conjonctiv*, peux plus_l_ouvrir|ouvrir_l_oeil
      ojo|ojos|parpado*|ojito* roj*|duel*|dolor*|hinch*|llor*|cerrad*|peg*|ard*|pic*|lagan*|infl*|rar*|irritad*|molest*, duele*|dolor|ard*|roj*|irritad* ojo|ojos|parpado*, abrir ojo|ojos|el_ojo, no_lo_puedo_abrir, conjuntivitis
      eye|eyes|eyeball|eyelid swollen|swelled|glued|crust*|gunk*|goop*|weep*|scratch*|gritt*|sore|burn*|sting*|stuck|shut|closing|pain*|hurt*|red|bloodshot|puffy|droop*|itchy|sensitive, cant|barely|hardly open eye|eyes|eyelid, something_in my_eye, sand in eye|eyes, pink_eye, pinkeye, conjunctiv*, stye, double_vision
      oeil|yeux|paupiere|paupieres colle*|ferme*|gonfle*|enfle*|brule*|pique*|pleure*|larmoi*|rouge*|injecte*|croute*|mal|douloureu*|gratte*, mal a_l_oeil|aux_yeux|oeil|yeux, ouvrir oeil|yeux, sable dans_l_oeil|yeux|oeil, conjonctivite, orgelet
      ojo|ojos|parpado|parpados pegad*|cerrad*|hinchad*|inflamad*|roj*|arde*|pica*|llor*|duele*|lagañ*|lagan*|irritad*, arena ojo|ojos, abrir ojo|ojos, conjuntivitis, orzuelo, perrilla
      ca_pique_aux_yeux, cayo crema ojo|adentro, me_cayo en_el_ojo, got cream|serum|product in_my_eye|eye
      zieux|zyeux|yeu enfl*|gonfl*|roug*|pik*|colle*, letras borros*, beo doble|borroso|nublado, lettres floues
      ojo no_lo_abro|no_abre|no_se_abre|boxeador, no_abro el_ojo|ojo
      kills my_eye|my_eyes|right_eye|left_eye, eye|eyes paining
      arde|duele|lastima el_ojo la_luz, parpado no_me_deja|casi_no_me_deja ver, borra|nubla la_vista
    `,
    source: 'docs/clinical.md R15',
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
    `,
    source: 'docs/clinical.md R16',
  },
  {
    symptom: 'pain',
    acuity: 'urgent',
    phrases: `
      agonis*, agoniz*, agony, killing me, hurting like, hurts like, pain like, torture, tortur*, martyr*, souffrance, sufriendo, sufro, suffering, wince, screaming, crippling, blinding, nagging pain, dull_ache that, migraine
      off_the_charts, through_the_roof, pounding, hammering, burning pain, pain burning, hurts to open|eat|smile|chew|talk|sleep, hurt_like_hell, hurts_like_hell, hurting more|bad|worse, more_sore, more_painful, more_tender, woke_me_up, wakes_me, kept_me_up, hurts_more, hurts_worse, hurts_real, aching_bad, throb, trobbing, thobbing, like_a_toothache, zaps, zapping, jabbing, searing, piercing, crushing, cant_stand it|pain, cant_take it|pain|this, cant_bear, hurts_too, hurts_to, so_painful, very_sore, really_sore, super_sore, extremely_sore, so_sore, sore_as_hell, mega_sore, worst_pain, in_pain, in_agony, pain_is_real_bad, painkillers, codeine, 9_out_of_10, nonstop pain
      ca_fait_tres_mal, fait_de_plus_en_plus_mal, mal_de_plus_en_plus, tape fort, tiraille_tres, hurle, la_douleur_me, douleur qui, reveill* douleur|mal, coups_de_poignard, aiguilles, brulure_intense, tire_tres, plus_mal_qu, supporte_plus, tiens_plus
      me_duele_todo, duele_tanto, duele_horrible, duelen mucho, dolor_que_no, dolor_muy, dolor_bien, me_lastima mucho, me_desperto dolor, no_dormi dolor, taladr*, piquetes, ardor_insoportable, arde mucho|muchisimo|horrible|feo, quema mucho, no_puedo dolor, dolores_fuertes, tengo_mucho_dolor, me_duele_cada, martill*, dolor_del_uno
      sharp|severe|severely|extreme*|intense|terrible|awful|horrible|horrific|unbearable|excruciating|agoniz*|throbb*|stabbing|shooting|nerve|serious|insane|crazy|bad|constant|strong|electric|worst|unreal|deep|so_much|too_much|lot|lots|really|huge|major|lotta pain*|hurt*|ache
      pain|pains|hurt|hurts|hurting|painful|ache|sore sharp|severe|extreme*|intense|terrible|awful|horrible|unbearable|excruciating|throbb*|increas*|rising|bad|worse|worst|insane|crazy|badly|constant|unreal|everywhere|wont_go|not_going|keeps|hell|serious|10|bad_af|kill*|so_much|so_bad|a_lot|alot|real_bad|like_hell|strong|stronger
      agony, unbearable, excruciat*, throb*, stabbing, lots_of_pain, a_lot_of_pain, alot_of_pain, killing_me, more|lot|so|very|super|extremely|real|realy|too|incredibly|increasingly pain*|painfull, hurt*|painful more|badly|lot|loads|bad|much|sleep|cry*|touch, really|realy|so|super|still hurt*|painful|painfull, hurts_so, cant_sleep pain|hurt*|it_hurts, pain cant_sleep|keeping|kept|woke, crying pain|hurt*, in_tears, sorer, more_sore, tender_and_hot, pain_meds dont|arent|wont|not, painkiller*|ibuprofen|tylenol|advil|paracetamol dont|doesnt|isnt|not|wont work*|help*|touch*|enough, cant_touch face|my_face|it|skin, cant_even_touch, pins_and_needles, electric_shock*, pulsat*, pulsing, like knives|knife|needles, ouch, owww, oww
      douleur* forte*|vive*|intense*|atroce*|insupportable*|aigue*|augment*|terrible*|horrible*|affreuse*|lancinant*|enorme*|pire|passe_pas|insoutenable|pulsatile, forte*|vive*|atroce*|grosse*|horrible* douleur*, insupportable*, insoutenable, atroce*, tres|trop|super|vraiment|hyper|vachement|si|tellement|grave|plus_en_plus mal|douloureu*, mal tres|beaucoup|atroce*|horrible*|de_chien, souffre*, fait|fais|font|faisait_trop|super|tres|hyper|vraiment|tellement mal, lancine*, elance*, tres_mal, dors_plus mal, dormir mal|douleur, doliprane|paracetamol pas|rien|suffit, ca_bat, pulse, decharge*_electri*, mal a_crever|a_en_pleurer, pleure* douleur|mal
      dolor* fuerte*|intens*|agud*|insoportable*|aument*|terrible*|horrible*|muchisimo|punzante*|feo|peor|atroz|tremendo|quita|constante, fuerte*|mucho|muchisimo|harto|tremendo|intenso dolor*, insoportable*, duele* mucho|bastante|mas|horrible|muchisimo|demasiado|feo|harto|resto|dormir|burro|fuerte|chingos|cada_vez, dolia mucho, punz*, punzad*, late_el_dolor, me_late_la_cara, palpita_la_cara, me_palpita, pulsa*, me_mata, matando dolor, mas_dolor, dolor_que, un_dolorazo, no_aguanto, no_soporto, llor* dolor, muy dolorid*|doloros*|adolorid*, duele_un_chorro, adolorid* mucho, ni_con_paracetamol, ni_con_ibuprofeno, paracetamol|ibuprofeno no_me|no_hace|quita
      even_with|despite|took|taking|taken|after tylenol|ibuprofen|advil|paracetamol|painkiller*|motrin|aleve|panadol|nurofen|pain_meds hurt*|pain|still|nothing|wont|doesnt|not, tylenol|ibuprofen|advil|paracetamol|painkiller*|motrin|panadol|nurofen|meds not|isnt|doesnt|wont|nothing|barely|didnt touch*|help*|work*|cut*|enough|doing, out_of ten|10 even_with|despite, heartbeat in|through face|cheek|chin|jaw|forehead|skin, feel my_heartbeat|heartbeat|pulse, cant|couldnt|unable sleep|eat|chew|smile|focus pain|hurt*|sore|throb*, kept|keeps|woke|wakes|waking me up|awake pain|hurt*|throb*|sore*, pain|hurt*|throb*|sore* kept|keeps|woke|wakes me|us up|awake, tears_in|to_tears|in_tears|sobbing|screaming pain|hurt*, pain|hurt*|sore to_tears|in_tears|crying|screaming, shooting|stabbing|searing|burning|brutal|insane|unreal pain|pains, excruciat*, agonis*, agoniz*, pounding|pulsing|pulsat*|thumping|hammering cheek|chin|face|jaw|forehead|skin|pain, cant_touch, cant_even_touch, hurts_to touch|move|smile|talk|chew|breathe|lie|lay, even_the pillow|sheet|wind|air|water hurts|is_agony, like knives|razor|glass|hammer|bat|truck, through_the_roof, worst_pain, off_the_charts, killing_me, pain_is_killing, unbear*, cant_bear, cant_stand, cant_take pain|it|this|anymore
      coeur dans_la|dans_ma joue|tempe|visage|machoire|peau, ca_bat|ca_cogne|ca_pulse|ca_lance|ca_tape dans|fort|joue|tempe, lancine*, elance*, elancement*, ca_pulse, coups_de couteau|poignard|marteau, insupportable*, intenable, a_hurler, a_pleurer, j_en_pleure, doliprane|ibuprofene|paracetamol|advil|efferalgan|codeine rien|pas|suffit|change|calme, malgre doliprane|ibuprofene|paracetamol|medicaments|antidouleur*, empech* dormir douleur|mal, reveill* douleur|mal, je_ne_peux_pas|peux_pas toucher|dormir|manger|macher, mal_de_chien, douleur atroce|horrible|vive|forte|terrible|intense, atroce*, crever_de_mal
      late|latidos|punz*|palpita* mejilla|cachete|cara|frente|menton|mandibula, me_late la|mi|el, punzad*, punzante*, como cuchill*|navaj*|martill*|agujas, insoportable*, no_aguanto, no_lo_aguanto, no_soporto, rabio|rabiando dolor, llor* dolor|duele, dolor_que lloro, paracetamol|ibuprofeno|tempra|advil|tylenol|aspirina nada|no|ni|sigue, no_me_deja|no_puedo dormir|comer|masticar dolor|duele, desperto dolor, ni_tocar, ni_tocarme, duele un_monton|horrible|horrores|bestia|muchisimo
      passe_pas|passe_toujours_pas doliprane|ibu|paracetamol|douleur|mal, doliprane|ibu|ibuprofene|paracetamol|dafalgan|codeine passe_pas|fait_rien|pas|rien, rage_de_dents, jusque dans_les_dents|dents|oreille, en_pleure*, j_en_chiale, chiale*, ca_cuit, me_lance, m_elance, elanc*, ça_lance, ca_lance, douleur_qui, dur_a_supporter, morfle, deguste*, je_souffre, souffre, souffrir, souffrance*
      hasta_los_dientes|la_muela duele|punza|late, dolor_de_muela, me_muero_del_dolor, me_retuerzo, sufro, sufriendo, tortura, loratadin* no, me_mata_el_dolor, matando_el_dolor
      toothache, into_my_teeth|ear|jaw hurts|throb*|pain|ache*, suffering, torture, torment, agony, in_bits, climbing_the_walls, up_all_night pain|hurt*|throb*, feels_like_being, branded
      stabbing, stabs, stabbed, ca_lance, me_lance, lance joue|tempe|menton|front|machoire|dans|fort, lancee*_de_douleur
      winc*, cant|peux|peux_plus|puedo plus|ni macher|masticar, no_puedo masticar|morder|ni_masticar, ni_masticar, tramadol|paracetamol|ibuprofeno|ketorolaco ni_asi|ni|sigue|igual, doliprane|tramadol|codeine meme_pas|rien, latidos ojo|piel|mejilla|cara|cachete, banging away|under|all_night, plus_macher, more_sore than
      palpita, palpitando, me_palpita
      worse_pain than
      sheet|pillow|towel touch_me|cant_bear, this_sore, latidos, esto|me|la_cara quema, freir un_huevo
      codamol|paracetamol|ibuprofen|painkillers|solpadeine doing_nothing|does_nothing|not_touching|wont_touch|didnt_touch, climbed_and_climbed
      no_puedo|puedo ni_apoyar|apoyar la_cara, ardor|arde como acido, golpeteo, pum_pum, no_me_hace_efecto, no_hace_efecto
      doliprane suffisait|fait_plus|ne_fait, coup_de_couteau, bat_comme_un_coeur
    `,
    source: 'docs/clinical.md R17',
  },
  {
    symptom: 'numbness',
    acuity: 'urgent',
    phrases: `
      no_feeling_in, lost_feeling, went_numb, gone_numb, numb since|chin|cheek|forehead|lip|side|patch|spot|all, cant_feel, cannot_feel, couldnt_feel, pins_and_needles, dead_feeling, shooting_pain*, electric
      insensible, je_sens_plus, ne_sens_plus, plus_rien_sentir, engourdi* toujours|joue|depuis|encore, fourmillement*
      se_me_durmio, dormida sigue|cara|mejilla|todavia, entumid* cara|mejilla|sigue|todavia, hormigue*, corrientes
      nerve_pain, nerve_damage, face_feels_dead, cant_feel face|cheek|lip|chin|skin|side|forehead|my, no_feeling, no_sensation, lost feeling|sensation
      sens|sent_plus joue|visage|levre|menton|rien|front|peau, sens_plus_ma, sens_plus_mon, insensible*, plus_de_sensation
      no_siento mejilla|cara|labio|barbilla|frente|piel|nada|lado|cachete|la_mejilla|mi_cara|el_labio, perdi_la_sensibilidad, sin_sensibilidad
      cant|cannot|dont|no feel|feeling cheek|lip|chin|face|forehead|side|skin|nose|jaw, dead patch|spot|area|cheek|side, still frozen, pins_and_needles, electric shock*|zaps, zapping, nerve_pain, nerve_damage
      sens_plus|sens_pas|sentir joue|levre|front|menton|visage|cote, endormi*|anesthesie*|engourdi*|insensible jours|semaine|toujours|encore|completement|depuis, insensible, decharges_electriques, fourmis dans, paresthes*
      no_siento|sin_sensibilidad|perdi_sensibilidad cara|mejilla|cachete|labio|frente|menton|lado, dormid*|adormecid*|entumid*|entumecid* dias|semana|todavia|sigue|completamente, toques_electricos, hormigueo
      piquer sans_rien_sentir, sans_rien_sentir, je_sens_rien, je_ne_sens_rien, sens_rien joue|levre|menton|front|tempe, zone endormie|morte|insensible, endormi* tempe|joue|levre|front|menton toujours|encore|jours|semaines, muerta|dormida|adormecida mejilla|cara|jeta|lado|zona|labio, no_me_la_siento, no_lo_siento labio|cachete, jeta muerta|dormida
      anaesthetic|anesthetic|numbing|numbness never|hasnt|not|still|wont|didnt wore|worn|wear|gone|returned|off, sensation|feeling hasnt|not|never|didnt|isnt returned|return|come|back|there, anesthesie|anesthesique toujours|pas partie|parti|revenue, sensation* revenue*|revient pas
      sin_tacto, no_tiene_tacto, ya_no_tiene tacto|sensibilidad, plus_de_sensibilite, plus_de_sensation*, perdu_la_sensibilite
      dont|cant|cannot|didnt feel anything|a_thing|nothing pinch|touch|press|poke|tap, no_feeling when|if|at
      no_siento un|una pedazo|parte|lado|zona|cachito, no_siento pedazo|parte|un_lado
      feeling hasnt_returned|hasnt_come_back|not_returned|not_come_back, somebody_elses_skin|someone_elses_skin
      biting my_cheek cant_tell|cant_feel, did_not|didnt feel_it_was_hot|feel_it_hot|feel_the_heat, no_siento el_dedo|la_punta|ni_con|ni_un, me_toco no_siento, se_me_duerme|se_me_durmio|se_me_ha_dormido cachito|trozo|pedazo|parte|lado
    `,
    source: 'docs/clinical.md R25',
  },
  {
    symptom: 'worse',
    acuity: 'urgent',
    phrases: `
      bad_shape, going_wrong, not_good_at_all, horrified, terrible, dreadful, appalling, alarmingly, cant_cope, nightmare, cauchemar, pesadilla, espantoso, terrible_mal, affreux
      not_looking_good, looks_bad, look_bad, looks_really_bad, really_bad, so_bad, very_bad, pretty_bad, real_bad, getting_out_of_hand, never_been_this_bad, what_is_happening_to, whats_happening, whats_wrong, whats_going_on_with_my, a_disaster, ruined, messed_up my_face|face, mess, freaks_me_out, freaking_me_out, emergency, dont_know_what_to_do, doesnt_look_right, not_ok_at_all, not_okay_at_all, should_i_go_to hospital|er|doctor|a_e|emergency, need_a_doctor, see_a_doctor, go_to hospital|er|a_and_e, alarming, alarmed, concerns_me, concerned_about, unbearable, looks_nasty, looks_gross, looks_ugly
      vraiment_pas_beau, tres_inquiet*, m_inquiete*, m_inquiète, ca_m_inquiete, j_ai_peur, catastrophe, horrible, affreux, affreuse, defigure*, c_est_grave, est_ce_grave, je_m_affole, pas_normal, quelque_chose_ne_va_pas, ca_ne_va_pas, ne_va_pas, ca_tourne_mal, aller_aux_urgences, voir_un_medecin, deteriore*, de_pire_en_pire
      se_ve_mal, se_ve_muy_mal, se_ve_horrible, va_mal, voy_mal, horrible, desastre, desfigur*, me_asusta*, me_preocupa*, es_grave, algo_anda_mal, algo_no_esta_bien, ir_al hospital|doctor|medico|urgencias, ver_a_un_medico, no_se_que_hacer, esto_no_es_normal, cada_dia_peor, de_mal_en_peor, fatal
      worse*, worsen*, wors, deteriorat*, getting_bad, gotten_bad, got_bad, gone_bad, getting_ugly, getting_badder, going_downhill, worried, worry*, worries, wory*, scared, scary, scaring, afraid, terrified, frightened, panic*, freaking_out, freaked_out, freak_out, emergency, 911, 999, 112, anxious, isnt_right, not_right, aint_right, cant_be_right, isnt_looking_right, not_looking_good, not_looking_right, doesnt_look_too_good, not_normal, isnt_normal, doesnt look|seem|feel normal|good|right, dont_look|feel right|good, something|somethings|something_is|smth wrong|off, somethings_wrong, wrong with skin|face|me|it, went_wrong, gone_wrong, going_wrong, looks|feels wrong|terrible|horrible|awful|really_bad, call|phone|ring asap|immediately|urgent*|right_away|right_now|quick*, its_urgent, it_is_urgent, is_urgent, very_urgent, need_help, please_help, help_please, need to_see_someone|doctor|be_seen|a_doctor, dying, this_cant_be_right, lump in throat, complication*, bad_reaction, reaction
      pire*, empir*, aggrav*, plus_mal, deterior*, inquiet*, inquiete*, panique*, peur, flippe*, angoiss*, urgence*, c_est_urgent, au_secours, aidez_moi, pas_normal*, anormal*, va_pas_du_tout, va_vraiment_pas, ca_ne_va_pas_du_tout, appele*|rappele* vite|urgen*, vraiment_mal, tres_moche, degener*, s_empire, complication*, tourne_mal, mal_tourne, reaction
      peor*, empeor*, pior, preocup*, miedo, asust*, panico, emergencia*, es_urgente, urgencia*, auxilio, ayudenme, ayudeme, no_es_normal, no esta_bien|esta_normal|es_normal, no_se_ve_bien, muy_mal, bien_mal, algo mal|malo, anda_mal, fea_cosa, complic*, llam* rapido|urgente|ya|pronto, llamenme esto, angusti*, espant*, reaccion, reaccione, reacciono
      cant|can_not|this_cant|cannot be normal|right|ok|okay|good, not normal|right, isnt normal|right, doesnt_look|dont_look|doesnt_seem|doesnt_feel|dont_feel right|normal|good, something|somethings not_right|wrong|off|isnt_right|up, going|heading|headed|headin|drove|driving|driven|gone|off|way|rushed|rushing|taking|sent|back to|in_the|at_the the_er|er|emergency|emergency_room|hospital|a_and_e|urgent_care|casualty|the_hospital|the_emergency, ambulance, called_911, paramedic*, er_visit, in_the_er, at_the_er, at_the_hospital, in_hospital, gp said|says|thinks, freaking_out, freaking, freaked, panick*, losing_it, need help|someone|somebody|doctor|nurse now|asap|urgent*|quick*|today, please_help, scared, terrified, frightened, worried_sick, really_worried, so_worried, alarmed
      ca_peut_pas|peut_pas etre_normal, pas_normal, c_est_pas_normal, quelque_chose ne_va_pas|cloche|va_pas, aux_urgences, vais_aux|suis_aux|direction|pars urgences, ambulance, samu, pompiers, je_panique, j_ai_peur, terrifie*, au_secours, besoin aide|medecin|docteur|quelqu_un vite|urgent|maintenant
      no_puede_ser_normal, no_es_normal, no_se_ve_normal, algo_anda|algo_esta|algo_va mal, a_urgencias, voy|estoy|vamos urgencias|hospital|emergencias, ambulancia, estoy_asustada, me_da_miedo, tengo_miedo, aterrad*, auxilio, ayuda urgente|rapido|ya, necesito medico|doctor*|ayuda|alguien ya|urgente|rapido|hoy
      al_hospital, en_el_hospital, a_l_hopital, concerned_about, im_concerned, concerning_me, its_concerning, very_concerning, look_concerning, looks_concerning, am_concerned, bit_concerned, concerned
      flared|flaring|flares|flare up|right_up|again|back, flare_up, came_back|come_back|back worse|with_a_vengeance|stronger, repart|reparti|repartie|repris de_plus_belle|encore_pire, ca_recommence, ca_revient_en_force, se_reactivo, volvio_a_empezar, volvio_a_ponerse, ended_up|wound_up|landed|been in|at er|a_and_e|hospital|emergency, in_er, at_er, the_er, gone_septic
      already|im|currently|sitting|now at_a_e|in_a_e|at_a_and_e|in_a_and_e|at_the_er|in_the_er|at_er, swollen at_a_e|at_the_er|at_a_and_e
    `,
    source: 'docs/clinical.md R18: digit 3 of the check says the same',
  },
  {
    symptom: 'unwell',
    acuity: 'urgent',
    phrases: `
      feel_weak, feeling_weak, dont_feel_good, feel_off, run_down_and, wiped_out, cant_get_out_of_bed, cant_keep anything|food|water, throwing_up, spewing, vom, chundering, hurling, upset_stomach, stomach_bug, foggy, brain_fog, not_myself, out_of_it, spaced_out, jittery, trembly, sick_to, i_feel_sick, feel_ill, im_ill, coming_down_with, under_the_weather, feel_unwell
      je_me_sens_mal, je_me_sens_faible, mal_fichue, pas_dans_mon_assiette, naus*, vomis*, j_ai_vomi, envie_vomir, tres_fatiguee_et, crevee_et, grosse_fatigue, courbatue
      me_siento_mal, me_siento_debil, debil, guacar*, vomit*, basca, asqueada, mareo_y, nauseas, malita, pachucha, tengo_nauseas
      feel*|felt|im|been|really|am ill|sick|unwell|awful|terrible|horrible|lousy|rotten|poorly|shitty|crap|crappy|rough|like_crap|like_shit, feel_like_crap, feel_like_shit, feel_like_death, feel_like_hell, sick_as_a_dog, sick_to_my_stomach, not_feeling_well, not_feeling_good, not_feeling_great, not_feeling_right, not_feeling_so_good, not_feel_well, dont feel well|good|right|great, vomit*, vomitting, throw*_up, threw_up, puk*, barf*, nause*, queasy, confus*, disoriented, delirious, joint|joints pain*|ache*|hurt*|swollen, no_energy, so_weak, very_weak, weak_and_shaky, shaky, exhausted_and, lethargic, glands|nodes|node|gland swollen|huge|sore|up|hurt*|big, swollen|huge|sore lymph|glands|nodes, lymph_node*, 🤮, 🤢, 🤧, dehydrat*, diarrhea, stiff_neck, headache*, migraine*, head hurts|pounding|killing
      malaise*, suis malade|patraque|faible|fievreuse, me_sens mal|malade|faible|patraque|pas_bien, patraque, malade*, vomi*, nausee*, envie_de_vomir, confus*, desorient*, ganglion*, mal_aux_articulations, courbatur*, articulations mal|douleur*, tres_faible, epuisee_et, mal_de_tete, mal_a_la_tete, maux_de_tete, migraine*, mal_au_coeur
      siento|sintiendo|encuentro|pongo|puse|senti mal|enferm*|fatal|debil|pesimo|malisim*, me_siento muy_mal|mal|fatal|enferm*|debil, estoy enferm*|mala|malo|mal, vomit*, nausea*, ganas_de vomitar|devolver, devolv*, confund*, confusion, desorient*, ganglio*, articulacion* duel*|dolor, muy_debil, sin_fuerzas, malestar*, dolor_de_cabeza, duele_la_cabeza, jaqueca, migrana, decaid*
      patraque, raplapla, pas_bien_du_tout, mal_au_coeur_et, envie_de_vomir, vaseuse, vaseux, ko_debout
      enfermo, enferma, enfermita, enferme, me_enferme
      bourdonnement*|sifflement* oreille*, pitido*|zumbido* oido*|oreja*, hearing ringing|buzzing
      giddy, swaying, gone_white, went_white, gone_pale, white_as_a_sheet, white_as_a_ghost, ca_tangue, je_tangue, toute_blanche, toute_pale, blanca_como, palida
      taquicardia, corazon saltos|a_saltos
    `,
    source: 'docs/clinical.md R19',
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
    `,
    source: 'docs/clinical.md R20',
  },
];
